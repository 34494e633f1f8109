//! Bodies and answers in XML, both ways.

use super::wire::{Wire, now};
use super::{read, written};
use serde_json::json;

/// What a document says: without its declaration, that of `xsi`, and how it is laid out.
fn said(xml: &str) -> String {
    let xml = xml.trim().strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").unwrap_or(xml);
    let xml = xml.replace(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", "").replace(" />", "/>");
    xml.lines().map(str::trim).collect::<String>().replace("<related></related>", "<related/>")
}

/// Sends a value and holds what was sent against `xml`; reads `xml` as the answer and holds it against the value.
macro_rules! both_ways {
    ($module:ident, $method:ident, $type:ident, $json:tt, $xml:expr) => {{
        let value: tests::generated::$module::models::$type = read(&json!($json).to_string());
        let wire = Wire::answering_in("application/xml", $xml);
        let client = tests::generated::$module::Client::builder().base_url("https://example.com");
        let client = client.transport(wire.clone()).build().expect("the client is complete");
        let answer = now(client.$method(value)).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(said(&wire.body()), said($xml));
        assert_eq!(written(&*answer), json!($json));
    }};
}

/// The examples that 3.1 and 3.2 have in common; those of 3.0 are the same.
macro_rules! the_examples {
    ($module:ident) => {
        let list = json!({"animals": ["dog", "cat", "hamster"]});
        let document = |inner: &str| format!("<document>{inner}</document>");
        let items = |name: &str| ["dog", "cat", "hamster"].map(|one| format!("<{name}>{one}</{name}>")).concat();
        let wrapped = |around: &str, name: &str| document(&format!("<{around}>{}</{around}>", items(name)));
        both_ways!(
            $module,
            plain,
            Plain,
            {"animals": "dog, cat, hamster"},
            "<document>\n  <animals>dog, cat, hamster</animals>\n</document>\n"
        );
        both_ways!($module, plain_list, PlainList, list, &document(&items("animals")));
        both_ways!($module, renamed, Renamed, {"animals": "dog"}, &document("<animal>dog</animal>"));
        both_ways!(
            $module,
            person,
            Person,
            {"id": 123, "name": "example"},
            r#"<Person id="123">
                 <sample:name xmlns:sample="https://example.com/schema/sample">example</sample:name>
               </Person>"#
        );
        both_ways!($module, named_items, NamedItems, list, &document(&items("animal")));
        both_ways!($module, ignored_name, IgnoredName, list, &document(&items("animal")));
        both_ways!($module, wrapped, Wrapped, list, &wrapped("animals", "animals"));
        both_ways!($module, wrapped_named_items, WrappedNamedItems, list, &wrapped("animals", "animal"));
        both_ways!($module, wrapped_both_named, WrappedBothNamed, list, &wrapped("aliens", "animal"));
        both_ways!($module, wrapped_named, WrappedNamed, list, &wrapped("aliens", "aliens"));
    };
}

#[test]
fn the_examples_of_3_1_go_both_ways() {
    the_examples!(xml_examples_3_1);
}

#[test]
fn the_examples_of_3_2_go_both_ways() {
    the_examples!(xml_examples_3_2);
    let docs = "<html><head><title>Awesome Docs</title></head><body></body><html>";
    both_ways!(
        xml_examples_3_2,
        animals,
        Animals,
        [{"kind": "Cat", "name": "Fluffy"}, {"kind": "Dog", "name": "Fido"}],
        r#"<animals><animal kind="Cat">Fluffy</animal><animal kind="Dog">Fido</animal></animals>"#
    );
    let of = |name: &str| format!("<{name}>\n  <![CDATA[{docs}]]>\n</{name}>");
    both_ways!(xml_examples_3_2, documentation, Documentation, {"content": docs}, &of("Documentation"));
    both_ways!(xml_examples_3_2, stored_document, StoredDocument, {"content": docs}, &of("StoredDocument"));
    both_ways!(xml_examples_3_2, updated_document, UpdatedDocument, {"content": docs}, &of("UpdatedDocument"));
    both_ways!(
        xml_examples_3_2,
        one_two_three,
        OneTwoThree,
        ["Some text", {"unit": "cubits", "value": 42.0}, null],
        r#"<OneTwoThree>
             <One>Some text</One>
             <Two unit="cubits">42</Two>
             <Three xsi:nil="true" />
           </OneTwoThree>"#
    );
    both_ways!(
        xml_examples_3_2,
        report,
        Report,
        ["Some preamble text.", 42.0, "Some postamble text."],
        "<Report>Some preamble text.<data>42</data>Some postamble text.</Report>"
    );
    both_ways!(
        xml_examples_3_2,
        product,
        Product,
        {"count": null, "description": "Thing", "related": null},
        r#"<product><description>Thing</description><related xsi:nil="true" /></product>"#
    );
    both_ways!(
        xml_examples_3_2,
        product,
        Product,
        {"count": 42.0, "description": "Thing", "related": {}},
        r#"<product count="42"><description>Thing</description><related></related></product>"#
    );
}
