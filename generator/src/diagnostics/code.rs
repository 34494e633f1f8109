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
    Unwritable = "OA0701", Error, "the output cannot be written",
        "The file system refused: no space, no permission, or a part of the path is no folder. Every file of the output is either as it was or complete, and running the same command again does the rest.";
    NotOurs = "OA0702", Error, "the output would replace what oasmith did not write",
        "oasmith replaces and removes only the files that the output's `.oasmith-manifest` lists. The folder holds something and has no manifest, or a file that is not listed lies where one is to be written. Name a folder that is empty or missing, or move the file away.";
    BadManifest = "OA0703", Error, "the output's manifest is damaged",
        "A line of `.oasmith-manifest` is no path inside the folder. Take the file back from version control, or remove the line; then run oasmith again.";
    Internal = "OA0799", Error, "a fault of oasmith itself",
        "oasmith made code that does not parse, or a file that cannot be. That is never the document's fault: please report it, with the text that was saved and the document if you may show it.";
}
