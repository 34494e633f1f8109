//! The codes of changes, and the semver step that each calls for.

use std::fmt;

/// What a change asks of the version number of the generated crate; the largest of all is the verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Nothing changes for users.
    #[default]
    None,
    /// What users wrote compiles and does what it did, but for what the server asked to change.
    Patch,
    /// Something is new, or may now arrive; what users wrote compiles.
    Minor,
    /// Code that uses it may not compile, or a call that worked may fail.
    Major,
}

impl Step {
    /// The word for it, in lower case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Declares the codes: name, number, step, one line, and the text of `oasmith explain`.
macro_rules! codes {
    ($($name:ident = $id:literal, $step:ident, $title:literal, $explain:literal;)*) => {
        /// A stable code of a kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum DiffCode { $(#[doc = $title] $name,)* }

        impl DiffCode {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code as printed, such as `DF0101`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The step that it calls for.
            pub fn step(self) -> Step {
                match self { $(Self::$name => Step::$step,)* }
            }

            /// The code in a line.
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }

            /// What it means for code that uses the client, and why it calls for its step.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$name => $explain,)* }
            }
        }
    };
}

impl DiffCode {
    /// Whether the same words of a document may change several items in this way.
    pub(crate) fn is_shared(self) -> bool {
        let id = self.id();
        id.starts_with("DF06")
            || matches!(self, Self::SecurityTightened | Self::SecurityLoosened | Self::OperationServer)
    }

    /// The code that prints as `id`, such as `DF0101`, in any case.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id))
    }
}

impl fmt::Display for DiffCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

// 01xx operations, 02xx arguments, 03xx answers, 04xx types and their fields, 05xx variants, 06xx rules, 07xx credentials,
// 08xx servers, 09xx features.
codes! {
    OperationAdded = "DF0101", Minor, "an operation is new",
        "The client has one more method, and a type for its call. Nothing that exists changes.";
    OperationRemoved = "DF0102", Major, "an operation is gone",
        "The method of the client and the type of its call are no longer there: code that calls it does not compile.";
    OperationRenamed = "DF0103", Major, "an operation has another name",
        "The same method and path have another operationId, or a path that differs in its placeholders alone. Code that uses the old name does not compile; rename it, or keep the old name with `[names]` in oasmith.toml.";
    OperationMoved = "DF0104", Major, "the type of a call is in another module",
        "The operation's first tag changed. The method of the client stays; code that names the type of the call or of its errors does not compile, and the Cargo feature that turns it on is another one.";
    RequestLine = "DF0105", Patch, "an operation goes out with another method or path",
        "Code compiles as before, and the request goes to where the document now says.";
    OperationDeprecated = "DF0106", Minor, "an operation is deprecated",
        "The method gets `#[deprecated]`: users are warned, and code that denies warnings does not compile, which by Rust's custom is no breaking change.";
    ArgumentAdded = "DF0201", Major, "a method takes one more argument",
        "A parameter or body that must be given is new. Calls with the old number of arguments do not compile.";
    ArgumentRemoved = "DF0202", Major, "a method takes one argument less",
        "A parameter or body that had to be given is gone, or there is now only one value for it. Calls with the old number of arguments do not compile.";
    SetterAdded = "DF0203", Minor, "a call has one more setter",
        "A parameter or body that may be left out is new.";
    SetterRemoved = "DF0204", Major, "a setter of a call is gone",
        "A parameter or body that could be given is gone. Code that sets it does not compile.";
    ArgumentRequired = "DF0205", Major, "what could be set must be given",
        "The setter of the call became an argument of the method. Calls with the old number of arguments do not compile.";
    ArgumentOptional = "DF0206", Major, "what had to be given may be set",
        "The argument of the method became a setter of the call. Calls with the old number of arguments do not compile.";
    SetterRenamed = "DF0207", Major, "a setter of a call has another name",
        "The same parameter is set by a method of another name. Code that sets it does not compile.";
    ArgumentOrder = "DF0208", Major, "arguments of a method stand in another order",
        "Calls may not compile, or, where types are the same, mean something else. With oasmith.lock in place the order stays as it was.";
    ArgumentType = "DF0209", Major, "an argument or setter takes another type",
        "Code that gives a value of the old type may not compile. Strings and what is made of them are taken as `impl Into<…>`, so a literal may still do.";
    ParameterWire = "DF0210", Patch, "a parameter goes out in another way",
        "Its name on the wire, its place or its style changed. Code compiles as before, and what is sent is what the document now says.";
    BodyWire = "DF0211", Patch, "a body goes out in another media type",
        "Code compiles as before, and the body is written as the document now says.";
    AnswerType = "DF0301", Major, "a call gives another type",
        "Code that uses the value of the answer may not compile.";
    ErrorsAdded = "DF0302", Minor, "an operation has typed errors",
        "The document describes bodies of errors where it described none: there is an enum for them.";
    ErrorsRemoved = "DF0303", Major, "an operation has no typed errors any more",
        "The document describes no bodies of errors: the enum for them is gone, and code that names it does not compile.";
    ErrorAdded = "DF0304", Minor, "a typed error is new",
        "The enum has one more variant. It is `#[non_exhaustive]`, so that code that matches has an arm for it.";
    ErrorRemoved = "DF0305", Major, "a typed error is gone",
        "Code that names the variant does not compile.";
    ErrorType = "DF0306", Major, "a typed error holds another type",
        "Code that uses what the variant holds may not compile.";
    AcceptWire = "DF0307", Patch, "a call asks for other media types",
        "The header `Accept` is another one. Code compiles as before.";
    HeadersAdded = "DF0311", Minor, "headers of answers have types",
        "The document describes headers of the operation's answers where it described none: there is a struct for them.";
    HeadersRemoved = "DF0312", Major, "headers of answers have no types any more",
        "The document describes no headers of the operation's answers: the struct for them is gone, and code that names it does not compile. `meta().headers()` has all headers as they came.";
    HeaderAdded = "DF0313", Minor, "a header of answers is described",
        "The struct of headers has one more field. It is `#[non_exhaustive]`, so that nobody outside can have written a complete pattern.";
    HeaderRemoved = "DF0314", Major, "a header of answers is not described any more",
        "Code that reads the field does not compile. `meta().headers()` has all headers as they came.";
    HeaderType = "DF0315", Major, "a header of answers has another type",
        "Code that reads the field may not compile.";
    HeaderWire = "DF0316", Patch, "a header of answers is read in another way",
        "Its name on the wire changed but for the name of the field, or whether its text is JSON. Code compiles as before, and what is read is what the document now says.";
    SharedErrorAdded = "DF0321", Minor, "errors have one type",
        "Nearly all operations that describe errors describe the same: `ApiError` is another name of its type.";
    SharedErrorRemoved = "DF0322", Major, "errors have no one type any more",
        "What operations describe of errors differs by now: `ApiError` is gone, and code that names it does not compile. The type that it stood for has its own name in `models`.";
    SharedErrorType = "DF0323", Major, "the one type of errors is another one",
        "`ApiError` is another name of another type. Code that reads its fields may not compile, and `error.json::<ApiError>()` reads something else.";
    TypeAdded = "DF0401", Minor, "a type is new",
        "`models` has one more type.";
    TypeRemoved = "DF0402", Major, "a type is gone",
        "Code that names it does not compile.";
    TypeRenamed = "DF0403", Major, "a type has another name",
        "Where the old type stood, the new one of like content stands. Code that uses the old name does not compile; rename it, or keep the old name with `[names]` in oasmith.toml.";
    TypeKind = "DF0404", Major, "a name stands for a type of another kind",
        "A struct became an enum, a union or another name of something, or the other way round. Code that makes or takes apart its values does not compile.";
    TypeTarget = "DF0405", Major, "a name stands for another type",
        "A type that is another name of something (`pub type`) is now another name of something else. Code that uses its values may not compile.";
    FieldAdded = "DF0411", Minor, "a field is new",
        "Structs are `#[non_exhaustive]`, so that nobody outside can have written a literal or a complete pattern. Where the field must be given to construct the struct, DF0415 tells of that.";
    FieldRemoved = "DF0412", Major, "a field is gone",
        "Code that reads or sets it does not compile.";
    FieldRenamed = "DF0413", Major, "a field has another name",
        "A field is gone, and one of the same type and a like name or description is new. Code that reads or sets it does not compile. It goes by its new name on the wire, so the old name cannot be kept alone.";
    FieldType = "DF0414", Major, "a field has another type",
        "Its type changed, or whether it may be left out or null. Code that reads it may not compile.";
    Constructor = "DF0415", Major, "a struct is made with other arguments",
        "What must be given changed, so `new` takes other arguments or a literal. Code that makes the struct does not compile. Structs that only answers hold are told of, too: tests make them.";
    FieldDeprecated = "DF0416", Minor, "a field is deprecated",
        "The field and its setter get `#[deprecated]`: users are warned.";
    DefaultChanged = "DF0417", Minor, "a default is another value",
        "`…_or_default()` gives another value, or a constructor fills in another one. Code compiles as before, and may do something else.";
    DefaultAdded = "DF0418", Minor, "a member has a default",
        "A field that may be left out has a method that gives its value or the document's default.";
    DefaultRemoved = "DF0419", Major, "a member has no default any more",
        "The method that gave the member's value or the document's default is gone. Code that calls it does not compile.";
    VariantAdded = "DF0501", Minor, "a variant is new",
        "Enums are `#[non_exhaustive]`, so that code that matches has an arm for it. What came as a value that the document does not list comes as the new variant.";
    VariantRemoved = "DF0502", Major, "a variant is gone",
        "Code that names it does not compile. Should the value arrive all the same, it is kept as one that the document does not list.";
    VariantRenamed = "DF0503", Major, "a variant has another name",
        "The same value, or the same branch, has another name. Code that uses the old name does not compile.";
    VariantType = "DF0504", Major, "a variant holds another type",
        "Code that makes the variant or takes it apart may not compile.";
    ConversionRemoved = "DF0505", Major, "a type does not convert into an enum any more",
        "The enum has `From` for each type that one variant alone holds; where another variant holds the same, it is gone. Code that relied on `into()` does not compile: name the variant.";
    RequestTightened = "DF0601", Major, "a request that was accepted may be refused",
        "A rule that requests are held against is new, narrower or another one. Code compiles as before, and a call that worked may fail before anything is sent; `CallOptions::validate_request` says whether it does.";
    RequestLoosened = "DF0602", Minor, "a request that was refused may be accepted",
        "A rule that requests are held against is wider or gone.";
    AnswerTightened = "DF0603", Patch, "answers promise more",
        "A rule that answers are held against is new or narrower. What code expects of values still holds. Where answers are validated (`Policy::Enforce`), one that breaks the promise is an error.";
    AnswerLoosened = "DF0604", Minor, "an answer may hold what it could not",
        "A rule that answers are held against is wider, gone or another one. Code compiles as before, and may meet values that it does not expect.";
    CredentialAdded = "DF0701", Minor, "a credential can be given",
        "The builder of the client has one more method.";
    CredentialRemoved = "DF0702", Major, "a credential cannot be given any more",
        "The builder's method is gone. Code that calls it does not compile.";
    CredentialWire = "DF0703", Patch, "a credential goes out in another way",
        "Another header, query parameter or cookie holds it. Code compiles as before.";
    CredentialArguments = "DF0704", Major, "a credential is made of something else",
        "User and password became one secret, or the other way round. Code compiles as before; a client is not built of what it gave.";
    SecurityTightened = "DF0705", Major, "a call needs a credential that it did not need",
        "What sufficed does not suffice any more: without the credential the call fails before anything is sent.";
    SecurityLoosened = "DF0706", Minor, "a call goes with fewer or other credentials",
        "There is another way, or no need, to prove who calls.";
    DefaultServer = "DF0801", Minor, "calls go to another server by default",
        "Where the builder was given no address, requests go elsewhere. Code compiles as before.";
    ServerAdded = "DF0802", Minor, "a server can be replaced",
        "The builder has a method for the address that stands for one more server.";
    ServerRemoved = "DF0803", Major, "a server is gone",
        "The builder's method for its address is gone. Code that calls it does not compile.";
    OperationServer = "DF0804", Minor, "a call goes to another server",
        "The servers in force for the operation are others. Code compiles as before, and requests go elsewhere unless the builder was given an address.";
    ChoiceAdded = "DF0811", Minor, "there is a choice of servers",
        "The document has several servers: the builder has the method `server`, which takes one of the enum `Server`.";
    ChoiceRemoved = "DF0812", Major, "there is no choice of servers any more",
        "The builder's method `server` and the enum `Server` are gone. Code that names them does not compile; `base_url` takes any address.";
    ChoiceVariantAdded = "DF0813", Minor, "a server can be chosen",
        "The enum `Server` has one more variant. It is `#[non_exhaustive]`.";
    ChoiceVariantRemoved = "DF0814", Major, "a server cannot be chosen any more",
        "The enum `Server` has one variant less. Code that names it does not compile; `base_url` takes any address.";
    ChoiceAddress = "DF0815", Minor, "a server that can be chosen has another address",
        "Code compiles as before, and requests of a client that was built with it go elsewhere.";
    SettingAdded = "DF0821", Minor, "a variable of servers can be set",
        "The builder has one more method.";
    SettingRemoved = "DF0822", Major, "a variable of servers cannot be set any more",
        "The builder's method is gone. Code that calls it does not compile.";
    SettingType = "DF0823", Major, "a variable of servers takes another type",
        "Its values are listed and were not, or the other way round: the method takes an enum in place of text, or text in place of an enum. Code that calls it does not compile.";
    SettingValueAdded = "DF0824", Minor, "a variable of servers has one more value",
        "The enum has one more variant. It is `#[non_exhaustive]`.";
    SettingValueRemoved = "DF0825", Major, "a variable of servers has one value less",
        "The enum has one variant less. Code that names it does not compile.";
    SettingValueWire = "DF0826", Minor, "a value of a variable of servers is written otherwise",
        "Code compiles as before, and requests of a client that was built with it go to the address that the document now gives.";
    SettingTargets = "DF0827", Minor, "a variable is set for other servers",
        "Servers share a method where their variable has one name and the same values, and some of them do so no more, or only now. Code compiles as before, and requests of a client that was built with it go to another address of such a server; where the variable got a method of its own, that sets it.";
    FeatureAdded = "DF0901", Minor, "a Cargo feature is new",
        "A generated crate has a feature for each group of operations; it is on by default.";
    FeatureRemoved = "DF0902", Major, "a Cargo feature is gone",
        "A crate that asks for the feature by name does not build. Modules and build scripts know no features.";
}
