use super::Severity;
use std::fmt;

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

impl Code {
    /// The code that prints as `id`, such as `OA0101`, in any case.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

// 00xx reading files, 01xx references and overlays, 02xx the document, 03xx operations and parameters,
// 04xx schemas, 05xx names, 06xx the lock and options, 07xx writing.
codes! {
    Unreadable = "OA0001", Error, "a file cannot be read",
        "The file does not exist, is no file, or may not be read. Check the path; relative paths start at the folder that oasmith runs in.";
    Syntax = "OA0002", Error, "a file is neither YAML nor JSON",
        "The text does not parse. The place is where the parser stopped; the cause is often a line or two above it: indentation, an unclosed quote or bracket, a tab.";
    Encoding = "OA0003", Error, "a file is not UTF-8",
        "OpenAPI documents are UTF-8 text. The place is the first byte that is not. Save the file as UTF-8.";
    Empty = "OA0004", Error, "a file holds no document",
        "The file is empty, or holds comments alone. Check the path, and what wrote the file.";
    SeveralDocuments = "OA0005", Error, "a file holds more than one YAML document",
        "A line `---` begins another document in the same file, and OpenAPI knows one per file. Split the file.";
    Limit = "OA0006", Error, "a file goes beyond a limit",
        "The file is larger than 256 MB, nests deeper than 128 levels, or multiplies its content through aliases. Such a file is taken for an attack or an accident.";
    DuplicateKey = "OA0007", Error, "a member is written twice",
        "Names are unique within a mapping, so that it is not clear which one is meant. Remove or rename all but one. Where both say the same, or where only a description, summary, title or example is lost, this is a warning, and the last one counts.";
    NotFinite = "OA0008", Error, "a number is infinite or not a number",
        "YAML's `.inf` and `.nan` have no counterpart in JSON, so no message could hold them. Write a number, leave the member out, or put quotes around the text.";
    MergeKey = "OA0009", Error, "a merge key does not name mappings",
        "`<<` takes in the members of a mapping or of a list of mappings, mostly through an alias: `<<: *base`. Put quotes around it if a member is really called so: that has no effect on its meaning, so rename it.";
    UnknownTag = "OA0010", Warning, "a YAML tag means nothing here",
        "The value has a tag such as `!include`, which no specification gives a meaning in OpenAPI documents. The value was read as if the tag were not there. Remove it; for another file's content write `$ref`.";

    MissingFile = "OA0101", Error, "a reference names a file that is not there",
        "`$ref` names another file, relative to the folder of the file in which it stands. Check the spelling, or add the file. A reference within the same document begins with `#`.";
    OutsideRoot = "OA0102", Error, "a reference leaves the folder that may be read",
        "A document may refer to files in its own folder and below, so that a foreign document cannot read what it likes. Links count as what they lead to. If the file is meant, name a folder that holds it with `--root`.";
    RemoteReference = "OA0103", Error, "a reference is a URL",
        "oasmith reads nothing from the network. Save what the URL names beside the document, and point the reference there; an overlay can do that without touching the document.";
    BadOverlay = "OA0110", Error, "an overlay is not written as its specification says",
        "An overlay has `overlay` (1.0.0 or 1.1.0), `info` with `title` and `version`, and `actions`; an action has a `target` and one of `update`, `copy` and `remove`. Other fields begin with `x-`. See the OpenAPI Overlay Specification, section 4.4.";
    BadQuery = "OA0111", Error, "a target is no JSONPath query",
        "`target` and `copy` are JSONPath queries (RFC 9535). Names with other characters than letters, digits and `_` stand in brackets and quotes: `$.paths['/pets'].get`. The functions `match` and `search` are not known.";
    OverlayWithoutEffect = "OA0112", Warning, "an overlay action has no effect",
        "The target selects nothing in the document as the actions before left it, or the action says no change. Mostly the document has changed since the overlay was written, or a name is misspelt. Mend the target, or remove the action.";
    OverlayMismatch = "OA0113", Error, "an overlay action cannot be carried out",
        "Objects are merged with objects, arrays take further items, other values replace each other. To put a value of another kind in the place of an old one, remove the old one first, in an action of its own.";
    OverlayElsewhere = "OA0114", Warning, "an overlay was written for another document",
        "`extends` names the file that the overlay is meant for, and it is applied to a different one. Check the arguments, or remove `extends`.";

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

    Unwritable = "OA0701", Error, "the output cannot be written",
        "The file system refused: no space, no permission, or a part of the path is no folder. Every file of the output is either as it was or complete, and running the same command again does the rest.";
    NotOurs = "OA0702", Error, "the output would replace what oasmith did not write",
        "oasmith replaces and removes only the files that the output's `.oasmith-manifest` lists. The folder holds something and has no manifest, or a file that is not listed lies where one is to be written. Name a folder that is empty or missing, or move the file away.";
    BadManifest = "OA0703", Error, "the output's manifest is damaged",
        "A line of `.oasmith-manifest` is no path inside the folder. Take the file back from version control, or remove the line; then run oasmith again.";
    Internal = "OA0799", Error, "a fault of oasmith itself",
        "oasmith made code that does not parse, or a file that cannot be. That is never the document's fault: please report it, with the text that was saved and the document if you may show it.";
}
