use super::{Calls, Manner, OASMITH};

const OTHER: Manner = Manner { operations: "", is_client: |name| name == "Http", imports: "", send: "", module: None };

fn program(manner: Manner, code: &str) -> String {
    let mut calls = Calls { manner, client: String::new(), lines: Vec::new() };
    calls.read("files", &syn::parse_str(code).expect("it is Rust"));
    let lines = calls.lines.iter().map(|line| line.call.replace(' ', ""));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn types_of_a_module_of_operations_are_named_by_their_paths() {
    let code = "
        pub enum UploadBody { Json, Multipart }
        impl Client {
            pub fn upload(&self, id: impl Into<String>, body: impl Into<UploadBody>) -> Upload { todo!() }
            pub fn plain(&self, body: UploadBody, limit: i64) -> Plain { todo!() }
            fn hidden(&self) {}
        }";
    let expected = "run(client.upload(make::<String>(),make::<client::operations::files::UploadBody>()).send());\n\
                    run(client.plain(make(),make()).send());";
    assert_eq!(program(OASMITH, code), expected);
}

#[test]
fn parameters_of_functions_are_what_they_convert_to() {
    let code = "
        impl Http {
            pub async fn get<A: AsRef<str>, B>(&self, id: A, expand: Option<A>, other: impl Into<String>) {}
            pub fn no_operation(&self) {}
        }";
    let expected = "run(client.get(make::<&'staticstr>(),make::<Option<&'staticstr>>(),make::<String>()));";
    assert_eq!(program(OTHER, code), expected);
}
