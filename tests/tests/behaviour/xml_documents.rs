//! XML beyond the specification's examples: namespaces, unions, recursion, what is not declared, and what is wrong.

use crate::read;
use crate::wire::{Wire, now};
use crate::written;
use oasmith_runtime::{CallOptions, Error, Policy};
use serde_json::{Value, json};
use tests::generated::xml::Client;
use tests::generated::xml::models::{Loose, Order, Shape, Tree};

fn client(wire: &Wire) -> Client {
    let client = Client::builder().base_url("https://example.com").transport(wire.clone());
    client.build().expect("the client is complete")
}

fn answering(xml: &str) -> (Wire, Client) {
    let wire = Wire::answering_in("application/xml", xml);
    let client = client(&wire);
    (wire, client)
}

/// The order that an answer holds.
fn order(xml: &str) -> Result<Value, Error> {
    let (_, client) = answering(xml);
    now(client.place_order(read::<Order>(LEAST))).map(|order| written(&*order))
}

fn faults(xml: &str) -> Vec<String> {
    let error = order(xml).expect_err("it is wrong");
    error.faults().iter().map(|fault| format!("{} {}", fault.pointer(), fault.rule())).collect()
}

const LEAST: &str = r#"{"id": 1, "tags": [], "lines": [], "coupons": []}"#;

#[test]
fn everything_of_an_order_goes_both_ways() {
    let json = json!({
        "id": 7, "lang": "de", "kinds": [1, 2], "source": "a<b>\"\n\t", "placed": "2024-01-02T03:04:05Z",
        "total": 1.5, "paid": true, "note": null, "customer": {"name": "A & B", "vip": false},
        "tags": ["x", "]]>"], "lines": [{"sku": "s", "count": 2}, {"sku": ""}], "coupons": ["c"],
        "prices": {"eur": 1.0, "usd": 2.5}
    });
    let xml = concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        r#"<order xmlns="urn:orders" id="7" xml:lang="de" kinds="1 2" xmlns:ns1="urn:meta""#,
        r#" ns1:source="a&lt;b&gt;&quot;&#10;&#9;"><placed>2024-01-02T03:04:05Z</placed><total>1.5</total>"#,
        r#"<paid>true</paid><note xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>"#,
        r#"<customer vip="false"><name>A &amp; B</name></customer><tags><tag>x</tag><tag>]]&gt;</tag></tags>"#,
        r#"<line><sku>s</sku><count>2</count></line><line><sku/></line><coupons>c</coupons>"#,
        r#"<prices><eur>1</eur><usd>2.5</usd></prices></order>"#
    );
    let (wire, client) = answering(xml);
    let answer = now(client.place_order(read::<Order>(&json.to_string()))).expect("the order is valid");
    let sent = wire.sent();
    assert_eq!(sent.body, xml);
    assert_eq!(sent.headers["content-type"], "application/xml");
    assert_eq!(sent.headers["accept"], "application/vnd.orders+xml");
    assert_eq!(written(&*answer), json);
}

#[test]
fn lists_with_no_items_and_numbers_are_read_as_xml_schema_writes_them() {
    let read = order("<order id=' +007 '><tags/><total>.5</total><paid> 1 </paid></order>").expect("it is an order");
    assert_eq!(read, json!({"id": 7, "tags": [], "lines": [], "coupons": [], "total": 0.5, "paid": true}));
}

#[test]
fn a_prefix_may_be_any_and_a_foreign_element_is_passed_over() {
    let xml = r#"<o:order xmlns:o="urn:orders" xmlns:m="urn:meta" id="1" m:source="s" source="t" extra="e">
        <o:tags><o:tag>a</o:tag></o:tags>
        <other xmlns="urn:other"><x>1</x></other>
        <line xmlns="urn:else"><sku>1</sku></line>
    </o:order>"#;
    let read = order(xml).expect("it is an order");
    assert_eq!(read, json!({"id": 1, "source": "s", "tags": ["a"], "lines": [{"sku": "1"}], "coupons": []}));
}

#[test]
fn another_root_is_read_leniently_and_refused_strictly() {
    let xml = "<other id='1'><tags><label>a</label></tags></other>";
    let read = order(xml).expect("it is read leniently");
    assert_eq!(read["tags"], json!(["a"]));
    let (_, client) = answering(xml);
    let call = client.place_order(crate::read::<Order>(LEAST));
    let call = call.with(CallOptions::new().validate_response(Policy::Enforce));
    let error = now(call).expect_err("the root is called otherwise");
    assert_eq!(error.faults()[0].pointer(), "/other");
    assert_eq!(error.faults()[0].message(), "must be an element `order` in the namespace `urn:orders`");
}

#[test]
fn a_list_at_the_root_has_an_element_around_it_or_is_its_one_item() {
    let list = |xml: &str| {
        let wire = Wire::answering_in("text/xml", xml);
        now(client(&wire).list_orders()).map(|list| list.iter().map(|order| order.id).collect::<Vec<_>>())
    };
    let one = |id: u8| format!("<order xmlns='urn:orders' id='{id}'><tags/></order>");
    assert_eq!(list(&format!("<orders>{}{}</orders>", one(1), one(2))).expect("a list"), [1, 2]);
    assert_eq!(list(&one(3)).expect("a list"), [3]);
    assert_eq!(list("<orders/>").expect("a list"), [0; 0]);
}

#[test]
fn a_union_is_told_by_what_its_branches_say() {
    for (json, xml) in [
        (json!({"kind": "Circle", "radius": 1.5}), r#"<Shape kind="Circle"><radius>1.5</radius></Shape>"#),
        (json!({"kind": "Square", "side": 2}), r#"<Shape kind="Square"><side>2</side></Shape>"#),
    ] {
        let (wire, client) = answering(xml);
        let shape: Shape = read(&json.to_string());
        let answer = now(client.draw_shape().body(shape)).expect("it is a shape");
        assert!(wire.body().ends_with(xml));
        assert_eq!(written(&*answer), json);
    }
}

#[test]
fn a_tree_goes_both_ways() {
    let json =
        json!({"name": "a", "children": [{"name": "b", "children": [{"name": "c"}]}, {"name": "d", "children": []}]});
    let xml = concat!(
        r#"<tree name="a"><children><tree name="b"><children><tree name="c"/></children></tree>"#,
        r#"<tree name="d"><children/></tree></children></tree>"#
    );
    let (wire, client) = answering(xml);
    let answer = now(client.plant_tree(read::<Tree>(&json.to_string()))).expect("it is a tree");
    assert!(wire.body().ends_with(xml));
    assert_eq!(written(&*answer), json);
}

#[test]
fn what_is_not_declared_is_free_json() {
    let json = json!({"number": 1, "a": "x", "b": ["1", "2"], "c": {"d": "e", "f": ["g", {"h": ""}]}});
    let xml = "<Loose><number>1</number><a>x</a><b>1</b><b>2</b><c><d>e</d><f>g</f><f><h/></f></c></Loose>";
    let (wire, client) = answering(xml);
    let answer = now(client.send_loose(read::<Loose>(&json.to_string()))).expect("it is an object");
    assert!(wire.body().ends_with(xml));
    assert_eq!(written(&*answer), json);
    let (_, client) = answering("<Loose><c kind='k'>text<d/></c></Loose>");
    let answer = now(client.send_loose(read::<Loose>("{}"))).expect("it is an object");
    assert_eq!(written(&*answer), json!({"c": {"kind": "k", "d": "", "$text": "text"}}));
}

#[test]
fn a_name_that_xml_has_not_is_not_sent() {
    let (wire, client) = answering("<Loose/>");
    let error = now(client.send_loose(read::<Loose>(r#"{"a": {"b c": 1}}"#))).expect_err("it is no name");
    assert_eq!(error.faults()[0].pointer(), "/a/b c");
    let error = now(client.send_note("\u{1}")).expect_err("it is no character");
    assert!(error.to_string().contains("U+0001"), "{error}");
    assert!(wire.is_idle());
}

#[test]
fn text_is_an_element_where_an_xml_object_says_so_and_goes_as_it_is_elsewhere() {
    let (wire, client) = answering("<note>a&#x20;&lt;<![CDATA[<b>]]></note>");
    assert_eq!(*now(client.send_note(" a < b ")).expect("it is text"), "a <<b>");
    assert!(wire.body().ends_with("<note> a &lt; b </note>"));
    let wire = Wire::answering_in("text/xml", "<any/>");
    assert_eq!(*now(self::client(&wire).send_text("<x/>")).expect("it is text"), "<any/>");
    assert_eq!(wire.body(), "<x/>");
}

#[test]
fn faults_name_their_place() {
    assert_eq!(faults("<order id='x'><tags/></order>"), ["/id type"]);
    assert_eq!(faults("<order id='1'><line><sku/></line><line><count>1</count></line></order>"), ["/lines/1 required"]);
    assert_eq!(faults("<order><line/><line><x></line></order>"), ["/order/line[2]/x syntax"]);
    assert_eq!(faults("<order>&other;</order>"), ["/order entity"]);
    assert_eq!(faults("<!DOCTYPE order [<!ENTITY e 'x'>]><order>&e;</order>"), [" doctype"]);
    assert_eq!(faults("<order/><order/>"), [" syntax"]);
    assert_eq!(faults("<order id='1' id='2'/>"), [" syntax"]);
    assert_eq!(faults("<order>&#0;</order>"), ["/order syntax"]);
    assert_eq!(faults("<order"), [" syntax"]);
    assert_eq!(faults("text"), [" syntax"]);
    assert_eq!(faults(&"<a>".repeat(200)).len(), 1);
}

#[test]
fn an_answer_that_says_it_is_json_is_read_as_that() {
    let wire = Wire::answering(LEAST);
    let answer = now(client(&wire).place_order(read::<Order>(LEAST))).expect("it is an order");
    assert_eq!(answer.id, 1);
}

#[test]
fn other_encodings_are_read() {
    let utf16: Vec<u8> = "\u{FEFF}<note>ä</note>".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let latin1 = b"<?xml version='1.0' encoding='ISO-8859-1'?><note>\xE4</note>".to_vec();
    for bytes in [utf16, latin1, "\u{FEFF}<note>ä</note>".as_bytes().to_vec()] {
        let wire = Wire::answering_in("application/xml", bytes);
        assert_eq!(*now(client(&wire).send_note("")).expect("it is text"), "ä");
    }
}

#[test]
fn a_document_of_too_many_nodes_is_refused() {
    let wide = format!("<order>{}</order>", "<x/>".repeat(2_000_000));
    assert_eq!(faults(&wide), ["/order limit"]);
}
