//! Every operation of a large published document is called with values made from its schemas: each request is valid by a
//! reading of the document that knows nothing of the generator, and each answer arrives as it was sent.

use oasmith::Runtime;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tests::calls::client::Emitted;
use tests::calls::document::operations;
use tests::calls::json::difference;
use tests::calls::mend::Mend;
use tests::calls::plan::{Plan, Planner};
use tests::calls::program;
use tests::calls::request::Judge;
use tests::calls::security::schemes;
use tests::calls::server::{Seen, Server};
use tests::openapi_schema::{Direction, Schemas};
use tests::portkey;
use tests::project::{Project, workspace};
use tests::raw::{self, Raw};

/// What the document says that no value can hold to.
const MENDED: &[Mend] = &[
    Mend {
        at: "/components/schemas/CreateRunRequest/properties",
        remove: None,
        add: ("thread_id", r#"{"type": "string"}"#),
        why: "the schema requires the member, does not declare it and takes no others",
    },
    Mend {
        at: "/components/schemas/CreateThreadAndRunRequest/properties",
        remove: None,
        add: ("thread_id", r#"{"type": "string"}"#),
        why: "the schema requires the member, does not declare it and takes no others",
    },
    Mend {
        at: "/paths/~1mcp-integrations~1{mcpIntegrationId}~1workspaces/get/responses/200/content/application~1json/schema",
        remove: Some("oneOf"),
        add: (
            "anyOf",
            r##"[{"$ref": "#/components/schemas/McpIntegrationWorkspacesListResponse"},
                {"$ref": "#/components/schemas/McpIntegrationWorkspacesLegacyResponse"}]"##,
        ),
        why: "neither branch requires anything, so what one takes the other takes, too",
    },
];

/// Generates the client, and the program that calls it.
fn project(document: &Path) -> (Project, Emitted) {
    let runtime = Runtime::Path(workspace().join("runtime"));
    let emitted = Emitted::read(&portkey::generate(document, portkey::CLIENT, runtime).path(""));
    let project = Project::new("every-call");
    let manifest = format!(
        "[package]\nname = \"every-call\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.dev]\ndebug = false\n\n\
         [dependencies]\n{} = {{ package = \"{}\", path = \"../{}\" }}\nserde = \"1\"\nserde_json = \"1\"\n\
         tokio = {{ version = \"1\", default-features = false, features = [\"rt\", \"time\", \"net\"] }}\n",
        program::CRATE,
        portkey::CLIENT,
        portkey::CLIENT
    );
    project.write("Cargo.toml", &manifest);
    project.write("src/main.rs", &program::source(&emitted));
    (project, emitted)
}

/// What came of each call, by its number.
type Outcomes = BTreeMap<usize, Result<Value, String>>;

/// What the program says came of each call.
fn outcomes(project: &Project, plan: &Plan) -> Outcomes {
    project.cargo(&["build"], &[]).succeeded();
    project.write("plan.json", &plan.text());
    let said = project.cargo(&["run", "--quiet", "--", "plan.json"], &[]).succeeded();
    let lines = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let outcome = |line: Value| {
        let call = usize::try_from(line["call"].as_u64()?).ok()?;
        let error = line.get("error").and_then(Value::as_str);
        Some((call, error.map_or_else(|| Ok(line["value"].clone()), |error| Err(error.to_owned()))))
    };
    lines.filter_map(outcome).collect()
}

/// What is wrong with calls: with the request by the document, and the outcome by what was answered.
fn faults(plan: &Plan, judge: &Judge<'_>, seen: &[Seen], outcomes: &Outcomes) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, call) in plan.calls.iter().enumerate() {
        let requests: Vec<_> = seen.iter().filter(|seen| seen.call == number).collect();
        let mut wrong = match requests.as_slice() {
            [request] => judge.faults(call, request),
            others => vec![format!("{} requests came", others.len())],
        };
        match outcomes.get(&number) {
            Some(Ok(value)) => wrong.extend(difference(&call.outcome, value).map(|it| format!("the answer{it}"))),
            Some(Err(error)) => wrong = vec![format!("the call failed: {error}")],
            None => wrong.push("nothing is known of the call".to_owned()),
        }
        let what = format!("{} ({:?}, call {number})", judge.operations[call.operation].key(), call.fullness);
        faults.extend(wrong.into_iter().map(|fault| format!("{what}: {fault}")));
    }
    faults
}

#[test]
fn every_operation_is_called() {
    let Some(path) = portkey::document() else { return };
    let mut document = Raw::read(&path).to_json();
    MENDED.iter().for_each(|mend| mend.apply(&mut document));
    let [requests, answers] =
        [Direction::Request, Direction::Answer].map(|direction| Schemas::new(&document, direction));
    let [sent, answered] = [&requests, &answers].map(operations);
    let schemes = schemes(&document);
    let (project, emitted) = project(&path);

    let server = Server::start();
    let planner = Planner {
        requests: (&sent, &requests),
        answers: (&answered, &answers),
        emitted: &emitted,
        schemes: &schemes,
        address: &server.address,
    };
    let plan = planner.plan().unwrap_or_else(|faults| panic!("{}", faults.join("\n")));
    server.answer(plan.calls.iter().map(|call| call.reply.clone()).collect());
    let outcomes = outcomes(&project, &plan);

    let judge = Judge { operations: &sent, schemas: &requests, schemes: &schemes };
    let seen = server.seen();
    let faults = faults(&plan, &judge, &seen, &outcomes);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    println!("{} calls, {} requests", plan.calls.len(), seen.len());
    let called = plan.calls.iter().map(|call| &sent[call.operation]);
    let called: BTreeSet<_> = called.map(|operation| (operation.method.clone(), operation.path.clone())).collect();
    assert_eq!(called, raw::operations_sent(&path));
    assert_eq!(called.len(), 231);
}
