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

    /// The code that `id`, which is none, comes nearest to: by its number, if it has one.
    pub fn nearest(id: &str) -> Option<Self> {
        let number = |id: &str| id.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u64>().ok();
        let Some(wanted) = number(id) else {
            let near = super::nearest(id, Self::ALL.iter().map(|code| code.title()));
            return Self::ALL.iter().copied().find(|code| near.first().is_some_and(|title| title == code.title()));
        };
        Self::ALL
            .iter()
            .copied()
            .min_by_key(|code| number(code.id()).map_or(u64::MAX, |number| number.abs_diff(wanted)))
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
        "The file is larger than 256 MB, nests deeper than 128 levels, or multiplies its content through aliases or through references that are replaced by what they name. Such a file is taken for an attack or an accident.";
    DuplicateKey = "OA0007", Error, "a member is written twice",
        "Names are unique within a mapping, so that it is not clear which one is meant. Remove or rename all but one. Where both say the same, or where only a description, summary, title or example is lost, this is a warning, and the last one counts.";
    NotFinite = "OA0008", Error, "a number is infinite or not a number",
        "YAML's `.inf` and `.nan` have no counterpart in JSON, and a number such as 1e400 is beyond what a double holds, so no message could hold them. Write a number, leave the member out, or put quotes around the text.";
    MergeKey = "OA0009", Error, "a merge key does not name mappings",
        "`<<` takes in the members of a mapping or of a list of mappings, mostly through an alias: `<<: *base`. Put quotes around it if a member is really called so: that has no effect on its meaning, so rename it.";
    UnknownTag = "OA0010", Warning, "a YAML tag means nothing here",
        "The value has a tag such as `!include`, which no specification gives a meaning in OpenAPI documents. The value was read as if the tag were not there. Remove it; for another file's content write `$ref`.";
    LooseJson = "OA0011", Warning, "a file is not quite JSON",
        "The file is called JSON and has what JSON does not: a comment, a comma too many, a name without quotes. It was read as YAML, which takes these; other tools may refuse the file. The place is the first that JSON does not take.";
    MissingFile = "OA0101", Warning, "a reference names a file that is not there",
        "`$ref` names another file, relative to the folder of the file in which it stands. Check the spelling, or add the file. A reference within the same document begins with `#`. Where a schema was expected any value is taken, so that the rest of the document is of use; a parameter, a body or anything else that is not there is an error.";
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
    ReferenceUnresolved = "OA0151", Error, "a reference leads nowhere",
        "`$ref` names a file and, after `#`, a JSON pointer into it. The file must be there and every step of the pointer must name a member. `~1` stands for a slash in a member's name and `~0` for a tilde. A reference without a file name is looked up in the file that it is written in.";
    SchemaUnresolved = "OA0160", Warning, "a schema is not there",
        "`$ref` stands where a schema is expected, and names what the document does not have or what is no schema; mostly it is misspelt, or something was left out when the document was put together. Any value is taken there, so that the rest of the document is of use. Mend the reference; `--deny approximated` makes this an error.";
    ReferenceKind = "OA0152", Error, "a reference names something of another kind",
        "A reference stands for an object of the kind that belongs in its place: a schema where a schema is expected, a parameter among parameters. What it names here is something else, so nothing can be made of it.";
    ReferenceCycle = "OA0153", Error, "references lead in a circle",
        "A reference stands for what it refers to. Where references (or `allOf`) only lead to each other, nothing is ever said. A recursive schema is fine as long as a property, items or a union stand between the references.";
    ReferencePlace = "OA0155", Warning, "a reference stands where none is allowed",
        "OpenAPI allows `$ref` in place of some objects only. Here it stands in place of another one. It was replaced by what it refers to; other tools may refuse the document.";
    ReferenceSiblings = "OA0156", Warning, "what stands beside a reference is ignored",
        "Before OpenAPI 3.1 a reference is alone: what stands beside `$ref` has no effect. Descriptions and the like are taken over all the same, since they change no value; `nullable` is taken as it is meant. To combine a reference with constraints, put it into `allOf`.";
    MappingUnresolved = "OA0157", Warning, "a discriminator's mapping leads nowhere",
        "The values of a mapping are names of component schemas or references to schemas. An entry that names neither was left out, so its value is not recognised.";
    DynamicReference = "OA0158", Warning, "a dynamic reference was read as a plain one",
        "`$dynamicRef` and `$recursiveRef` are resolved anew wherever a schema is used. They were read as a reference to the schema that they name where they are written, which is the same unless another schema redirects them.";
    ReferenceShort = "OA0159", Warning, "a reference stops short of a schema",
        "The reference stands where a schema is expected and names a parameter or another object that has a `schema`. That schema was taken. Add `/schema` to the reference.";
    VersionMissing = "OA0201", Error, "the document does not say its version",
        "A document begins with `openapi: 3.1.1`, or with `swagger: \"2.0\"`. Without it there is no telling how to read the rest.";
    VersionUnknown = "OA0202", Error, "the document is written in an unknown version",
        "OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 are understood, each with any patch number.";
    VersionOdd = "OA0203", Warning, "the version is not written as it should be",
        "The version is a string of three numbers such as \"3.0.3\" (in Swagger: \"2.0\"). YAML takes an unquoted 3.0 for a number.";
    WrongType = "OA0204", Warning, "a member has another JSON type than expected",
        "What the specification asks to be a string, a number, a boolean or an array was written as something else. Where the meaning is clear it was taken as meant, else the member was left out. YAML makes numbers of unquoted digits and booleans of an unquoted true: put quotes around text.";
    WrongTypeLost = "OA0205", Error, "a member has another JSON type than expected, and its meaning is lost",
        "An object or an array was expected, and something stands there that nothing can be made of. Often the indentation is off, or a list was written as a mapping.";
    UnknownMember = "OA0206", Warning, "the specification knows no such member",
        "The member has no effect. It may be misspelt, belong to another object, or be indented wrongly. Extensions begin with `x-`.";
    OtherVersion = "OA0207", Warning, "something belongs to another version of the specification",
        "The document uses what its version of the specification does not have and another has. It was read as the other version means it, since that is what was meant; other tools may ignore it. Change the version at the top of the document, or use what its version has.";
    PartMissing = "OA0208", Warning, "a required member is missing",
        "The specification requires this member. A sensible value was assumed, or the object was left out if nothing could be made of it.";
    Refused = "OA0210", Error, "a part of the document is not understood",
        "The document passed every check of its own, and the library that models OpenAPI 3.0 refuses it all the same. This is a fault of oasmith: please report it with the part of the document.";
    NoPaths = "OA0211", Error, "the document describes nothing to call",
        "`paths` holds the operations, and is required up to OpenAPI 3.0; from 3.1 on `components` or `webhooks` may stand alone. Check that the file is the document itself and not a part of it.";
    TagTwice = "OA0212", Note, "a tag is declared twice",
        "The names of tags are unique. The first declaration counts.";
    ComponentName = "OA0213", Note, "a component has a name that is not allowed",
        "Names of components consist of letters, digits, `.`, `-` and `_`. The name is used all the same; other tools may refuse it.";
    NotCalled = "OA0214", Note, "webhooks and callbacks are not called",
        "Webhooks and callbacks are requests that the API sends. A client does not call them. What they bring as JSON has a type, so that whoever serves them can read and validate it; nothing else is generated.";
    ServerVariable = "OA0220", Warning, "a variable of a server's URL is not sound",
        "Every `{name}` in a server's URL is declared under `variables` with a default, which is one of `enum` if that is there. Without a default the URL has to be given when the client is built.";
    ServerUrl = "OA0221", Warning, "the URL of a server is not written in full",
        "A server's URL begins with a scheme such as `https://`, or with a slash where it stands below the address that the document came from. One that begins with a host is read as `https`, and blanks around a URL are left out.";
    SecurityScheme = "OA0230", Warning, "a security scheme cannot be used",
        "A security scheme has a type and what this type needs: an API key `name` and `in`, `http` a `scheme`. One that is not complete was left out together with the requirements that name it; credentials for it can be sent as a header of the call.";
    UnknownScheme = "OA0231", Warning, "a security requirement names an unknown scheme",
        "`security` names schemes that `components.securitySchemes` declares. The requirement was left out, so no credential is sent for it.";
    ParameterIncomplete = "OA0301", Error, "a parameter lacks what makes it one",
        "A parameter has a `name`, and `in` says where it goes: path, query, header or cookie.";
    UnknownLocation = "OA0302", Error, "a parameter goes to an unknown place",
        "`in` is path, query, header or cookie. `body` and `formData` are Swagger 2.0; from 3.0 on the operation has a `requestBody`.";
    UnknownStyle = "OA0303", Warning, "a style is unknown or not allowed",
        "Path parameters have the styles simple, label and matrix; query parameters and form properties form, spaceDelimited, pipeDelimited and deepObject; headers simple; cookies form. The default of the place was taken.";
    ParameterContent = "OA0304", Warning, "a parameter's value is not described in one way",
        "A parameter has either a `schema` or `content` with exactly one media type.";
    PathParameterOptional = "OA0305", Warning, "a path parameter is not required",
        "There is no path without the values in it, so `required` is true for every path parameter. It was taken as required.";
    PathParameterUndeclared = "OA0306", Warning, "no parameter describes a name in the path",
        "Every `{name}` in a path has a parameter of the path item or of the operation with that name and `in: path`. A required string was assumed.";
    PathParameterUnknown = "OA0307", Warning, "a path parameter does not occur in the path",
        "A parameter with `in: path` replaces `{name}` in the path. There is no such name in it, so the parameter has no place to go, and was left out.";
    ParameterTwice = "OA0308", Error, "two parameters of an operation have the same name and place",
        "Parameters are told apart by `name` and `in`. A parameter of an operation may replace one of its path item, but within one list they are unique. Remove one of the two, or give it another name.";
    ParameterRepeated = "OA0309", Warning, "a parameter is listed twice",
        "The same parameter stands twice in one list. The second was left out.";
    HeaderReserved = "OA0310", Note, "a header parameter is ignored",
        "OpenAPI ignores header parameters that are called Accept, Content-Type or Authorization: media types and security schemes say what these headers are. Set them on a call if need be.";
    OperationIdTwice = "OA0311", Warning, "two operations have the same id",
        "Operation ids are unique within a document. Both operations were kept, under names that tell them apart.";
    BadStatus = "OA0312", Warning, "a response has no valid status",
        "The keys of `responses` are codes such as 200, ranges such as 4XX, and `default`, each once. The response was left out.";
    DescriptionMissing = "OA0313", Note, "a response has no description",
        "Before OpenAPI 3.2 every response has a `description`. Nothing depends on it.";
    HeaderTwice = "OA0314", Warning, "a response header is described twice",
        "HTTP does not tell names of headers apart by case. The first description counts.";
    PathTemplate = "OA0315", Warning, "a path is not sound",
        "A path begins with a slash, and its parameters stand in pairs of braces, each name once.";
    PathsEquivalent = "OA0316", Note, "two paths are the same",
        "The paths differ only in the names of their parameters, so a server cannot tell them apart. A client can call both.";
    EncodingUnknown = "OA0317", Warning, "an encoding is for no property",
        "The keys of `encoding` are properties of the media type's schema. This one has no effect.";
    MediaType = "OA0318", Warning, "a media type is not sound",
        "A media type consists of a type, a slash and a subtype, such as `application/json`, with parameters after a semicolon.";
    PathNotAlone = "OA0319", Note, "a path holds a query or a fragment",
        "The keys of `paths` are paths alone. What stands behind `?` is sent as part of the query, in front of the parameters, unless an argument of the same name takes its place. What stands behind `#` is never sent: it only tells operations apart.";
    BodyTwice = "OA0320", Error, "an operation has more than one body",
        "In Swagger 2.0 one parameter with `in: body` is the body, or those with `in: formData` together make it; not both, and no two of the first.";
    CollectionFormat = "OA0321", Warning, "a collection format cannot be written",
        "csv separates items by commas, ssv by spaces, pipes by `|`, and multi repeats the parameter; the last three are for queries and forms. Others are written with commas.";
    MediaTypeAssumed = "OA0322", Note, "no media type is named",
        "In Swagger 2.0 `consumes` and `produces`, of the operation or of the document, name the media types of bodies. application/json was assumed.";
    Method = "OA0323", Warning, "a method is not sound",
        "`additionalOperations` (OpenAPI 3.2) names methods beside those that a path item has members for, as they are to be sent: upper and lower case make a difference. A method is a token of HTTP (RFC 9110, section 9.1), and GET, POST and the like belong into `get`, `post` and the like.";
    SchemaHoldsItself = "OA0401", Error, "a schema leads back to itself",
        "Following `$ref` or `allOf` from this schema comes back to it before any type is reached, so no value could have it. Remove one of the references on the way.";
    EndlessType = "OA0402", Warning, "a choice stands for itself",
        "Following the only branch of `oneOf` or `anyOf` from this schema comes back to it, with no object, array or map on the way that could have a name in Rust. The position becomes free JSON. Describe what its values are.";
    Approximated = "OA0403", Warning, "a choice is approximated",
        "The Rust type says less than the schema: the message tells what is not checked. Nothing is refused that the schema allows.";
    Discriminator = "OA0410", Warning, "a discriminator cannot be followed",
        "A discriminator names a member that tells the branches of `oneOf` or `anyOf` apart. Each branch declares that member as a string; a branch that does not is read, but written without it. Declare it in the document or in an overlay.";
    BadPattern = "OA0404", Warning, "a pattern is no regular expression",
        "`pattern` is an ECMA-262 regular expression. This one does not parse, so it is not checked. Mend the pattern in the document or in an overlay.";
    ResponseLeftOut = "OA0406", Warning, "a stream is not typed",
        "The operation answers with a stream beside something else: another stream, or JSON Lines beside an answer that comes as a whole. A call has one type; this stream is read with `send_raw`, whose answer is turned into events or JSON values by `into_events` and `into_json_lines`. Events beside an answer that comes as a whole are no such case: `send_events` reads them.";
    LeftOut = "OA0408", Note, "a part is read but not generated",
        "The message says what the emitted code does instead. Nothing that goes over the wire depends on it unless the message says so.";
    Unchecked = "OA0411", Warning, "a keyword is not checked",
        "No Rust type and no validation follows from this keyword, so that values which it refuses are taken and sent. What stands beside it holds all the same.";
    UnionOverlap = "OA0409", Warning, "two branches of a union cannot be told apart",
        "A value may fit two branches of this `oneOf`, as the example shows. `oneOf` means that exactly one branch holds, so `validate()` refuses such values. Reading takes the branch that declares the most of the members that are there, then the one that requires more, then the first. Add a discriminator, a constant or a required member, in the document or in an overlay, or say `anyOf` where both may hold.";
    PatternDialect = "OA0407", Warning, "a pattern is written in another dialect",
        "`pattern` is an ECMA-262 regular expression. This one uses what only other dialects have, or what browsers take out of leniency alone; it was translated as the message says. Write what is meant in the document or in an overlay.";
    SchemaLimit = "OA0412", Error, "schemas go beyond a limit",
        "Schemas multiply: through `oneOf` of schemas that list each other, through `allOf` of what is merged again and again, or through references that lead on and on. The message says which limit was met; documents that people write stay far below all of them. Break the chain or the choice up in the document or in an overlay.";
    RequiredFlag = "OA0451", Warning, "`required` stands inside a property",
        "In JSON Schema draft 3 a property said of itself that it is required. Since draft 4 the object that holds it lists the names of its required properties: `required: [id]`.";
    TupleItems = "OA0452", Warning, "`items` is an array",
        "An array of schemas under `items` described a tuple until JSON Schema draft 2019-09; OpenAPI 3.0 and 2.0 do not allow it, and since 3.1 it is called `prefixItems`.";
    UnknownType = "OA0453", Warning, "there is no such type",
        "The types of JSON Schema are boolean, integer, number, string, array, object and, from OpenAPI 3.1 on, null. What is finer than that is a format: `type: string` with `format: date-time`.";
    EmptyCombinator = "OA0454", Warning, "a combinator lists no schema",
        "`allOf`, `anyOf` and `oneOf` need at least one schema. An empty list was ignored.";
    Duplicate = "OA0455", Note, "something is listed twice",
        "The values of `enum` and the names of `required` are sets. The second mention has no effect.";
    EmptyEnum = "OA0456", Warning, "an enumeration lists no value",
        "No value would be valid. The keyword was ignored: any value of the type is allowed.";
    EnumMismatch = "OA0457", Warning, "a value of an enumeration has another type than the schema",
        "`type` refuses the value that `enum` or `const` lists. Where it is text that YAML read as a number (or the reverse), it was taken as meant, else left out.";
    DefaultMismatch = "OA0458", Warning, "a default is not valid",
        "The default has another type than the schema, or is not among the values that `enum` lists. Where it is text that YAML read as a number (or the reverse), it was taken as meant, else ignored.";
    BoundMissing = "OA0459", Warning, "an exclusive bound has no bound",
        "`exclusiveMinimum: true` makes `minimum` exclusive (before OpenAPI 3.1), and says nothing alone; likewise for the maximum.";
    Contradiction = "OA0460", Warning, "what holds at once contradicts itself",
        "No value is valid: a lower bound is above the upper one, or schemas that `allOf` or a reference puts together have no type or no listed value in common. Values are refused where bounds say so; where no type is left, they are free JSON.";
    RequiredUndeclared = "OA0461", Note, "a required property is not declared",
        "`required` names a property that `properties` does not list. It may be misspelt; any value is allowed for it.";
    WithoutEffect = "OA0463", Note, "a keyword has no effect on values of its type",
        "Keywords of JSON Schema are about values of one type: `maxLength` about strings, `minimum` about numbers, `items` about arrays, `properties` about objects. Beside another `type` they refuse nothing, so nothing is generated for them. Mostly the type or the keyword is a slip.";
    ExampleMismatch = "OA0462", Warning, "an example contradicts its schema",
        "The schema refuses the value that `example`, `examples` or `default` shows for it. Nothing in the emitted code depends on it, but one of the two is wrong: if it is the schema, real answers like the example will not decode, or are refused. Mend either in the document or in an overlay.";
    SampleDiffers = "OA0464", Warning, "a real answer differs from the document",
        "`oasmith check --sample` held an answer against the schema that the document has for it, and the schema refuses a part of it. Clients read such answers leniently or not at all, as the message and the keyword tell. If the answer is what the API sends, the overlay on standard output makes the document say so; generate with it, and tell the API's authors.";
    SampleUndeclared = "OA0465", Note, "a real answer has a member that the document does not declare",
        "No schema declares this member and none forbids it, so clients pass it over, or keep it among the additional properties. If it is of use, declare it in the document or in an overlay.";
    QueryTwice = "OA0470", Warning, "a parameter is the whole query beside others of the query",
        "A parameter `in: querystring` (OpenAPI 3.2) says what all of the query is, so that an operation may have one, and no parameters `in: query` beside it. Clients send them one behind the other, with `&` between them. Make members of one value of them, or describe each with `in: query`, in the document or in an overlay.";
    BadPagination = "OA0490", Error, "a rule of pagination does not fit",
        "`[[pagination]]` of oasmith.toml says how the answers of operations follow each other: a query parameter, and where in an answer the items and what leads on are. A rule that names operations must fit each; one that names none must fit at least one that is called by GET. The document, as it is after overlays, decides what is there.";
    Xml = "OA0500", Warning, "an XML object is not sound",
        "The members of an `xml` object are `name`, `namespace`, `prefix` and, from OpenAPI 3.2 on, `nodeType`: element, attribute, text, cdata or none; `attribute` and `wrapped` are older words for it. What cannot be understood has no effect: values stand in XML as if it were not there.";
    XmlPlace = "OA0501", Warning, "a value cannot stand in XML where the document puts it",
        "Only text can be an attribute or a piece of text: no object. The root of a document is an element, and so is each item of a list that is in a list, since nothing else would tell them apart. Names of elements and attributes are letters, digits, `-`, `.` and `_`, not with a digit first. The message says what was taken instead.";
    XmlRoot = "OA0502", Warning, "the root of an XML document has no name",
        "The root element is called as `xml.name` says, or as the component is called. A schema that stands inline has neither: the message says how requests call it. Answers are read whatever their root is called. Put `xml: {name: …}` into the schema, in the document or in an overlay.";
    XmlBranches = "OA0503", Warning, "branches put a member into different places of XML",
        "Which branch a value is in shows only after XML was read, so a member stands at the same place in all of them. The place that the first branch gives was taken. Say the same in all branches.";
    BadConfig = "OA0601", Error, "oasmith.toml is not as it should be",
        "The file is no TOML, has a key that means nothing, or a value of the wrong kind. The keys are those of the command line's options; paths are relative to the file's own folder.";
    BadLock = "OA0602", Error, "oasmith.lock is not as it should be",
        "The lock is no TOML, has a name that Rust does not take, belongs to another document, or was written by a newer oasmith. After a merge conflict keep the lines of both sides, or either line where both name the same place, and run oasmith again. Without the file names are chosen afresh, which may rename things in the generated code.";
    UnknownSelection = "OA0603", Error, "a tag or operation that was asked for is not in the document",
        "`--tag` takes a tag as operations name it, or the first segment of their paths where a document has no tags; `--operation` takes an operationId, or method and path where there is none. `oasmith list` shows both.";
    BadOption = "OA0604", Error, "the options do not fit together",
        "The message says what is missing or cannot be. `oasmith help` shows the options, and oasmith.toml may hold the same.";
    UnknownEntry = "OA0605", Error, "a name or type is given for what the document does not have",
        "`[names]` and `[types]` of oasmith.toml say by JSON pointer what they are about, as oasmith.lock and `oasmith list` show it. Nothing stands at this pointer: it is misspelt, or the document has changed. Correct the entry or remove it.";
    UnusedFormat = "OA0606", Error, "a type is given for a format that the document does not have",
        "`[formats]` of oasmith.toml gives types for the values of `format`. No schema of the document has this one: it is misspelt, or the document has changed. Correct the entry or remove it.";
    ClosedBeside = "OA0620", Warning, "a closed schema forbids what stands beside it",
        "`additionalProperties: false` counts the members of its own schema alone: in `allOf`, or beside `oneOf` and `anyOf`, it forbids what the other schemas declare. The type has the members of all of them, as people mean it, and `validate()` refuses values that have what is forbidden, so that they cannot be sent. Take it away, in the document or in an overlay; from OpenAPI 3.1 on, `unevaluatedProperties: false` on the whole says what is mostly meant.";
    Unwritable = "OA0701", Error, "the output cannot be written",
        "The file system refused: no space, no permission, or a part of the path is no folder. Every file of the output is either as it was or complete, and running the same command again does the rest.";
    NotOurs = "OA0702", Error, "the output would replace what oasmith did not write",
        "oasmith replaces and removes only the files that the output's `.oasmith-manifest` lists. The folder holds something and has no manifest, or a file that is not listed lies where one is to be written. Name a folder that is empty or missing, or move the file away.";
    BadManifest = "OA0703", Error, "the output's manifest is damaged",
        "A line of `.oasmith-manifest` is no path inside the folder. Take the file back from version control, or remove the line; then run oasmith again.";
    Unfinished = "OA0704", Error, "an update was ended while it stored",
        "`oasmith update` writes down in `.oasmith-undo`, beside the lock, what it is about to do, and removes the file when all is done. It is still there: the process was ended, or is at work. Until then document, code and lock may not fit together, so nothing is read of them. The next `oasmith generate` or `oasmith update` puts everything back as it was.";
    TakenBack = "OA0705", Note, "an update that was ended has been taken back",
        "`oasmith update` was ended while it stored. Document, code and lock are as they were before it; run it again.";
    Internal = "OA0799", Error, "a fault of oasmith itself",
        "oasmith made code that does not parse, or a file that cannot be. That is never the document's fault: please report it, with the text that was saved and the document if you may show it.";
}
