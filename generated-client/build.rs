//! Generates the client. One call; cargo runs it again when the document, the overlay or the lock changes.

fn main() {
    oasmith::Builder::new("../openapi/portkey.yaml")
        .overlay("../openapi/portkey.overlay.yaml")
        .module_path("crate")
        .run();
}
