
#![allow(deprecated, unused_imports)]

use client::{models, runtime::{format, json}};

/// An argument that nothing is known of; the program is linked and never run.
fn make<T>() -> T {
    std::hint::black_box(None).unwrap()
}

fn run<F: Future>(call: F) {
    let mut call = std::pin::pin!(call);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    std::hint::black_box(call.as_mut().poll(&mut context).is_ready());
}

fn call_0(client: &client::Client) {
    run (client . actions_get_github_actions_permissions_organization (make :: < String > ()) . send ()) ;
}

fn call_1(client: &client::Client) {
    run (client . actions_list_workflow_runs (make :: < String > () , make :: < String > () , make :: < models :: ActionsGetWorkflowWorkflowId > ()) . send ()) ;
}

fn call_2(client: &client::Client) {
    run (client . billing_get_shared_storage_billing_ghe (make :: < String > ()) . send ()) ;
}

fn call_3(client: &client::Client) {
    run (client . gists_list_comments (make :: < String > ()) . send ()) ;
}

fn call_4(client: &client::Client) {
    run (client . licenses_get (make :: < String > ()) . send ()) ;
}

fn call_5(client: &client::Client) {
    run (client . orgs_check_public_membership_for_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_6(client: &client::Client) {
    run (client . pulls_get_review (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_7(client: &client::Client) {
    run (client . repos_remove_user_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_8(client: &client::Client) {
    run (client . repos_update_release_asset (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_9(client: &client::Client) {
    run (client . teams_add_or_update_project_permissions_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn main() {
    let client = make();
    call_0(&client);
    call_1(&client);
    call_2(&client);
    call_3(&client);
    call_4(&client);
    call_5(&client);
    call_6(&client);
    call_7(&client);
    call_8(&client);
    call_9(&client);
}
