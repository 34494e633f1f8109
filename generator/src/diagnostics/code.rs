use super::Severity;

/// Declares the codes: name, number, severity, one line, and the text of `oasmith explain`.
macro_rules! codes {
    ($($name:ident = $id:literal, $severity:ident, $title:literal, $explain:literal;)*) => {
        /// A stable code of a diagnostic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $(#[doc = $title] $name,)* }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code as printed, such as `OA0101`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The severity unless an option changes it.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// The code in a line.
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }

            /// What it means, why it matters and what to do.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$name => $explain,)* }
            }
        }
    };
}

// 00xx reading files, 01xx references and overlays, 02xx the document, 03xx operations and parameters,
// 04xx schemas, 05xx names, 06xx the lock and options, 07xx writing.
codes! {
    Unreadable = "OA0001", Error, "a file cannot be read",
        "The file does not exist, is no file, or may not be read. Check the path; relative paths start at the folder that oasmith runs in.";
    Syntax = "OA0002", Error, "a file is neither YAML nor JSON",
        "The text does not parse. The place is where the parser stopped; the cause is often a line or two above it: indentation, an unclosed quote or bracket, a tab.";

    SchemaHoldsItself = "OA0401", Error, "a schema leads back to itself",
        "Following `$ref` or `allOf` from this schema comes back to it before any type is reached, so no value could have it. Remove one of the references on the way.";
    EndlessType = "OA0402", Warning, "an array or map holds itself",
        "An array or map whose items are the same array or map again has no Rust type without a name in between. The position becomes free JSON. Put an object around it, or describe the items.";
    Approximated = "OA0403", Warning, "a choice is approximated",
        "The Rust type says less than the schema: the message tells what is not checked. Nothing is refused that the schema allows.";
    BadPattern = "OA0404", Warning, "a pattern is no regular expression",
        "`pattern` is an ECMA-262 regular expression. This one does not parse, so it is not checked. Mend the pattern in the document or in an overlay.";
    MediaTypeLeftOut = "OA0405", Warning, "a media type is not offered",
        "The operation takes several media types; the client sends the one that the message names. JSON is preferred, then forms, then text and bytes.";
    ResponseLeftOut = "OA0406", Warning, "a success response is not typed",
        "The operation has several success types. The client decodes the one with the lowest status that has a body; the others can be read with `send_raw`.";
}
