
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
    run (client . actions_set_github_actions_permissions_organization (make :: < String > () , make ()) . send ()) ;
}

fn call_2(client: &client::Client) {
    run (client . actions_list_selected_repositories_enabled_github_actions_organization (make :: < String > ()) . send ()) ;
}

fn call_3(client: &client::Client) {
    run (client . actions_set_selected_repositories_enabled_github_actions_organization (make :: < String > () , make ()) . send ()) ;
}

fn call_4(client: &client::Client) {
    run (client . actions_enable_selected_repository_github_actions_organization (make :: < String > () , make ()) . send ()) ;
}

fn call_5(client: &client::Client) {
    run (client . actions_disable_selected_repository_github_actions_organization (make :: < String > () , make ()) . send ()) ;
}

fn call_6(client: &client::Client) {
    run (client . actions_get_allowed_actions_organization (make :: < String > ()) . send ()) ;
}

fn call_7(client: &client::Client) {
    run (client . actions_set_allowed_actions_organization (make :: < String > ()) . send ()) ;
}

fn call_8(client: &client::Client) {
    run (client . actions_list_self_hosted_runner_groups_for_org (make :: < String > ()) . send ()) ;
}

fn call_9(client: &client::Client) {
    run (client . actions_create_self_hosted_runner_group_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_10(client: &client::Client) {
    run (client . actions_get_self_hosted_runner_group_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_11(client: &client::Client) {
    run (client . actions_update_self_hosted_runner_group_for_org (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_12(client: &client::Client) {
    run (client . actions_delete_self_hosted_runner_group_from_org (make :: < String > () , make ()) . send ()) ;
}

fn call_13(client: &client::Client) {
    run (client . actions_list_repo_access_to_self_hosted_runner_group_in_org (make :: < String > () , make ()) . send ()) ;
}

fn call_14(client: &client::Client) {
    run (client . actions_set_repo_access_to_self_hosted_runner_group_in_org (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_15(client: &client::Client) {
    run (client . actions_add_repo_access_to_self_hosted_runner_group_in_org (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_16(client: &client::Client) {
    run (client . actions_remove_repo_access_to_self_hosted_runner_group_in_org (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_17(client: &client::Client) {
    run (client . actions_list_self_hosted_runners_in_group_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_18(client: &client::Client) {
    run (client . actions_set_self_hosted_runners_in_group_for_org (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_19(client: &client::Client) {
    run (client . actions_add_self_hosted_runner_to_group_for_org (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_20(client: &client::Client) {
    run (client . actions_remove_self_hosted_runner_from_group_for_org (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_21(client: &client::Client) {
    run (client . actions_list_self_hosted_runners_for_org (make :: < String > ()) . send ()) ;
}

fn call_22(client: &client::Client) {
    run (client . actions_list_runner_applications_for_org (make :: < String > ()) . send ()) ;
}

fn call_23(client: &client::Client) {
    run (client . actions_create_registration_token_for_org (make :: < String > ()) . send ()) ;
}

fn call_24(client: &client::Client) {
    run (client . actions_create_remove_token_for_org (make :: < String > ()) . send ()) ;
}

fn call_25(client: &client::Client) {
    run (client . actions_get_self_hosted_runner_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_26(client: &client::Client) {
    run (client . actions_delete_self_hosted_runner_from_org (make :: < String > () , make ()) . send ()) ;
}

fn call_27(client: &client::Client) {
    run (client . actions_list_org_secrets (make :: < String > ()) . send ()) ;
}

fn call_28(client: &client::Client) {
    run (client . actions_get_org_public_key (make :: < String > ()) . send ()) ;
}

fn call_29(client: &client::Client) {
    run (client . actions_get_org_secret (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_30(client: &client::Client) {
    run (client . actions_create_or_update_org_secret (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_31(client: &client::Client) {
    run (client . actions_delete_org_secret (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_32(client: &client::Client) {
    run (client . actions_list_selected_repos_for_org_secret (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_33(client: &client::Client) {
    run (client . actions_set_selected_repos_for_org_secret (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_34(client: &client::Client) {
    run (client . actions_add_selected_repo_to_org_secret (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_35(client: &client::Client) {
    run (client . actions_remove_selected_repo_from_org_secret (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_36(client: &client::Client) {
    run (client . actions_list_artifacts_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_37(client: &client::Client) {
    run (client . actions_get_artifact (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_38(client: &client::Client) {
    run (client . actions_delete_artifact (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_39(client: &client::Client) {
    run (client . actions_download_artifact (make :: < String > () , make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_40(client: &client::Client) {
    run (client . actions_get_job_for_workflow_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_41(client: &client::Client) {
    run (client . actions_download_job_logs_for_workflow_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_42(client: &client::Client) {
    run (client . actions_get_github_actions_permissions_repository (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_43(client: &client::Client) {
    run (client . actions_set_github_actions_permissions_repository (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_44(client: &client::Client) {
    run (client . actions_get_allowed_actions_repository (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_45(client: &client::Client) {
    run (client . actions_set_allowed_actions_repository (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_46(client: &client::Client) {
    run (client . actions_list_self_hosted_runners_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_47(client: &client::Client) {
    run (client . actions_list_runner_applications_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_48(client: &client::Client) {
    run (client . actions_create_registration_token_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_49(client: &client::Client) {
    run (client . actions_create_remove_token_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_50(client: &client::Client) {
    run (client . actions_get_self_hosted_runner_for_repo (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_51(client: &client::Client) {
    run (client . actions_delete_self_hosted_runner_from_repo (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_52(client: &client::Client) {
    run (client . actions_list_workflow_runs_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_53(client: &client::Client) {
    run (client . actions_get_workflow_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_54(client: &client::Client) {
    run (client . actions_delete_workflow_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_55(client: &client::Client) {
    run (client . actions_get_reviews_for_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_56(client: &client::Client) {
    run (client . actions_approve_workflow_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_57(client: &client::Client) {
    run (client . actions_list_workflow_run_artifacts (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_58(client: &client::Client) {
    run (client . actions_cancel_workflow_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_59(client: &client::Client) {
    run (client . actions_list_jobs_for_workflow_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_60(client: &client::Client) {
    run (client . actions_download_workflow_run_logs (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_61(client: &client::Client) {
    run (client . actions_delete_workflow_run_logs (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_62(client: &client::Client) {
    run (client . actions_get_pending_deployments_for_run (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_63(client: &client::Client) {
    run (client . actions_review_pending_deployments_for_run (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_64(client: &client::Client) {
    run (client . actions_re_run_workflow (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_65(client: &client::Client) {
    run (client . actions_retry_workflow (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_66(client: &client::Client) {
    run (client . actions_get_workflow_run_usage (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_67(client: &client::Client) {
    run (client . actions_list_repo_secrets (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_68(client: &client::Client) {
    run (client . actions_get_repo_public_key (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_69(client: &client::Client) {
    run (client . actions_get_repo_secret (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_70(client: &client::Client) {
    run (client . actions_create_or_update_repo_secret (make :: < String > () , make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_71(client: &client::Client) {
    run (client . actions_delete_repo_secret (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_72(client: &client::Client) {
    run (client . actions_list_repo_workflows (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_73(client: &client::Client) {
    run (client . actions_get_workflow (make :: < String > () , make :: < String > () , make :: < models :: ActionsGetWorkflowWorkflowId > ()) . send ()) ;
}

fn call_74(client: &client::Client) {
    run (client . actions_disable_workflow (make :: < String > () , make :: < String > () , make :: < models :: ActionsGetWorkflowWorkflowId > ()) . send ()) ;
}

fn call_75(client: &client::Client) {
    run (client . actions_create_workflow_dispatch (make :: < String > () , make :: < String > () , make :: < models :: ActionsGetWorkflowWorkflowId > () , make ()) . send ()) ;
}

fn call_76(client: &client::Client) {
    run (client . actions_enable_workflow (make :: < String > () , make :: < String > () , make :: < models :: ActionsGetWorkflowWorkflowId > ()) . send ()) ;
}

fn call_77(client: &client::Client) {
    run (client . actions_list_workflow_runs (make :: < String > () , make :: < String > () , make :: < models :: ActionsGetWorkflowWorkflowId > ()) . send ()) ;
}

fn call_78(client: &client::Client) {
    run (client . actions_get_workflow_usage (make :: < String > () , make :: < String > () , make :: < models :: ActionsGetWorkflowWorkflowId > ()) . send ()) ;
}

fn call_79(client: &client::Client) {
    run (client . actions_list_environment_secrets (make () , make :: < String > ()) . send ()) ;
}

fn call_80(client: &client::Client) {
    run (client . actions_get_environment_public_key (make () , make :: < String > ()) . send ()) ;
}

fn call_81(client: &client::Client) {
    run (client . actions_get_environment_secret (make () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_82(client: &client::Client) {
    run (client . actions_create_or_update_environment_secret (make () , make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_83(client: &client::Client) {
    run (client . actions_delete_environment_secret (make () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_84(client: &client::Client) {
    run (client . activity_list_public_events () . send ()) ;
}

fn call_85(client: &client::Client) {
    run (client . activity_get_feeds () . send ()) ;
}

fn call_86(client: &client::Client) {
    run (client . activity_list_public_events_for_repo_network (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_87(client: &client::Client) {
    run (client . activity_list_notifications_for_authenticated_user () . send ()) ;
}

fn call_88(client: &client::Client) {
    run (client . activity_mark_notifications_as_read () . send ()) ;
}

fn call_89(client: &client::Client) {
    run (client . activity_get_thread (make ()) . send ()) ;
}

fn call_90(client: &client::Client) {
    run (client . activity_mark_thread_as_read (make ()) . send ()) ;
}

fn call_91(client: &client::Client) {
    run (client . activity_get_thread_subscription_for_authenticated_user (make ()) . send ()) ;
}

fn call_92(client: &client::Client) {
    run (client . activity_set_thread_subscription (make ()) . send ()) ;
}

fn call_93(client: &client::Client) {
    run (client . activity_delete_thread_subscription (make ()) . send ()) ;
}

fn call_94(client: &client::Client) {
    run (client . activity_list_public_org_events (make :: < String > ()) . send ()) ;
}

fn call_95(client: &client::Client) {
    run (client . activity_list_repo_events (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_96(client: &client::Client) {
    run (client . activity_list_repo_notifications_for_authenticated_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_97(client: &client::Client) {
    run (client . activity_mark_repo_notifications_as_read (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_98(client: &client::Client) {
    run (client . activity_list_stargazers_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_99(client: &client::Client) {
    run (client . activity_list_watchers_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_100(client: &client::Client) {
    run (client . activity_get_repo_subscription (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_101(client: &client::Client) {
    run (client . activity_set_repo_subscription (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_102(client: &client::Client) {
    run (client . activity_delete_repo_subscription (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_103(client: &client::Client) {
    run (client . activity_list_repos_starred_by_authenticated_user () . send ()) ;
}

fn call_104(client: &client::Client) {
    run (client . activity_check_repo_is_starred_by_authenticated_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_105(client: &client::Client) {
    run (client . activity_star_repo_for_authenticated_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_106(client: &client::Client) {
    run (client . activity_unstar_repo_for_authenticated_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_107(client: &client::Client) {
    run (client . activity_list_watched_repos_for_authenticated_user () . send ()) ;
}

fn call_108(client: &client::Client) {
    run (client . activity_list_events_for_authenticated_user (make :: < String > ()) . send ()) ;
}

fn call_109(client: &client::Client) {
    run (client . activity_list_org_events_for_authenticated_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_110(client: &client::Client) {
    run (client . activity_list_public_events_for_user (make :: < String > ()) . send ()) ;
}

fn call_111(client: &client::Client) {
    run (client . activity_list_received_events_for_user (make :: < String > ()) . send ()) ;
}

fn call_112(client: &client::Client) {
    run (client . activity_list_received_public_events_for_user (make :: < String > ()) . send ()) ;
}

fn call_113(client: &client::Client) {
    run (client . activity_list_repos_starred_by_user (make :: < String > ()) . send ()) ;
}

fn call_114(client: &client::Client) {
    run (client . activity_list_repos_watched_by_user (make :: < String > ()) . send ()) ;
}

fn call_115(client: &client::Client) {
    run (client . apps_get_authenticated () . send ()) ;
}

fn call_116(client: &client::Client) {
    run (client . apps_create_from_manifest (make :: < String > ()) . send ()) ;
}

fn call_117(client: &client::Client) {
    run (client . apps_get_webhook_config_for_app () . send ()) ;
}

fn call_118(client: &client::Client) {
    run (client . apps_update_webhook_config_for_app () . send ()) ;
}

fn call_119(client: &client::Client) {
    run (client . apps_list_webhook_deliveries () . send ()) ;
}

fn call_120(client: &client::Client) {
    run (client . apps_get_webhook_delivery (make ()) . send ()) ;
}

fn call_121(client: &client::Client) {
    run (client . apps_redeliver_webhook_delivery (make ()) . send ()) ;
}

fn call_122(client: &client::Client) {
    run (client . apps_list_installations () . send ()) ;
}

fn call_123(client: &client::Client) {
    run (client . apps_get_installation (make ()) . send ()) ;
}

fn call_124(client: &client::Client) {
    run (client . apps_delete_installation (make ()) . send ()) ;
}

fn call_125(client: &client::Client) {
    run (client . apps_create_installation_access_token (make ()) . send ()) ;
}

fn call_126(client: &client::Client) {
    run (client . apps_suspend_installation (make ()) . send ()) ;
}

fn call_127(client: &client::Client) {
    run (client . apps_unsuspend_installation (make ()) . send ()) ;
}

fn call_128(client: &client::Client) {
    run (client . apps_delete_authorization (make :: < String > () , make ()) . send ()) ;
}

fn call_129(client: &client::Client) {
    run (client . apps_check_token (make :: < String > () , make ()) . send ()) ;
}

fn call_130(client: &client::Client) {
    run (client . apps_reset_token (make :: < String > () , make ()) . send ()) ;
}

fn call_131(client: &client::Client) {
    run (client . apps_delete_token (make :: < String > () , make ()) . send ()) ;
}

fn call_132(client: &client::Client) {
    run (client . apps_scope_token (make :: < String > () , make ()) . send ()) ;
}

fn call_133(client: &client::Client) {
    run (client . apps_get_by_slug (make :: < String > ()) . send ()) ;
}

fn call_134(client: &client::Client) {
    run (client . apps_list_repos_accessible_to_installation () . send ()) ;
}

fn call_135(client: &client::Client) {
    run (client . apps_revoke_installation_access_token () . send ()) ;
}

fn call_136(client: &client::Client) {
    run (client . apps_get_subscription_plan_for_account (make ()) . send ()) ;
}

fn call_137(client: &client::Client) {
    run (client . apps_list_plans () . send ()) ;
}

fn call_138(client: &client::Client) {
    run (client . apps_list_accounts_for_plan (make ()) . send ()) ;
}

fn call_139(client: &client::Client) {
    run (client . apps_get_subscription_plan_for_account_stubbed (make ()) . send ()) ;
}

fn call_140(client: &client::Client) {
    run (client . apps_list_plans_stubbed () . send ()) ;
}

fn call_141(client: &client::Client) {
    run (client . apps_list_accounts_for_plan_stubbed (make ()) . send ()) ;
}

fn call_142(client: &client::Client) {
    run (client . apps_get_org_installation (make :: < String > ()) . send ()) ;
}

fn call_143(client: &client::Client) {
    run (client . apps_create_content_attachment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_144(client: &client::Client) {
    run (client . apps_get_repo_installation (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_145(client: &client::Client) {
    run (client . apps_list_installations_for_authenticated_user () . send ()) ;
}

fn call_146(client: &client::Client) {
    run (client . apps_list_installation_repos_for_authenticated_user (make ()) . send ()) ;
}

fn call_147(client: &client::Client) {
    run (client . apps_add_repo_to_installation (make () , make ()) . send ()) ;
}

fn call_148(client: &client::Client) {
    run (client . apps_remove_repo_from_installation (make () , make ()) . send ()) ;
}

fn call_149(client: &client::Client) {
    run (client . apps_list_subscriptions_for_authenticated_user () . send ()) ;
}

fn call_150(client: &client::Client) {
    run (client . apps_list_subscriptions_for_authenticated_user_stubbed () . send ()) ;
}

fn call_151(client: &client::Client) {
    run (client . apps_get_user_installation (make :: < String > ()) . send ()) ;
}

fn call_152(client: &client::Client) {
    run (client . billing_get_github_actions_billing_ghe (make :: < String > ()) . send ()) ;
}

fn call_153(client: &client::Client) {
    run (client . billing_get_github_packages_billing_ghe (make :: < String > ()) . send ()) ;
}

fn call_154(client: &client::Client) {
    run (client . billing_get_shared_storage_billing_ghe (make :: < String > ()) . send ()) ;
}

fn call_155(client: &client::Client) {
    run (client . billing_get_github_actions_billing_org (make :: < String > ()) . send ()) ;
}

fn call_156(client: &client::Client) {
    run (client . billing_get_github_packages_billing_org (make :: < String > ()) . send ()) ;
}

fn call_157(client: &client::Client) {
    run (client . billing_get_shared_storage_billing_org (make :: < String > ()) . send ()) ;
}

fn call_158(client: &client::Client) {
    run (client . billing_get_github_actions_billing_user (make :: < String > ()) . send ()) ;
}

fn call_159(client: &client::Client) {
    run (client . billing_get_github_packages_billing_user (make :: < String > ()) . send ()) ;
}

fn call_160(client: &client::Client) {
    run (client . billing_get_shared_storage_billing_user (make :: < String > ()) . send ()) ;
}

fn call_161(client: &client::Client) {
    run (client . checks_create (make :: < String > () , make :: < String > () , make :: < models :: ChecksCreateBody > ()) . send ()) ;
}

fn call_162(client: &client::Client) {
    run (client . checks_get (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_163(client: &client::Client) {
    run (client . checks_update (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_164(client: &client::Client) {
    run (client . checks_list_annotations (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_165(client: &client::Client) {
    run (client . checks_create_suite (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_166(client: &client::Client) {
    run (client . checks_set_suites_preferences (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_167(client: &client::Client) {
    run (client . checks_get_suite (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_168(client: &client::Client) {
    run (client . checks_list_for_suite (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_169(client: &client::Client) {
    run (client . checks_rerequest_suite (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_170(client: &client::Client) {
    run (client . checks_list_for_ref (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_171(client: &client::Client) {
    run (client . checks_list_suites_for_ref (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_172(client: &client::Client) {
    run (client . code_scanning_list_alerts_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_173(client: &client::Client) {
    run (client . code_scanning_get_alert (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_174(client: &client::Client) {
    run (client . code_scanning_update_alert (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_175(client: &client::Client) {
    run (client . code_scanning_list_alert_instances (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_176(client: &client::Client) {
    run (client . code_scanning_list_recent_analyses (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_177(client: &client::Client) {
    run (client . code_scanning_get_analysis (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_178(client: &client::Client) {
    run (client . code_scanning_delete_analysis (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_179(client: &client::Client) {
    run (client . code_scanning_upload_sarif (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_180(client: &client::Client) {
    run (client . code_scanning_get_sarif (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_181(client: &client::Client) {
    run (client . codes_of_conduct_get_all_codes_of_conduct () . send ()) ;
}

fn call_182(client: &client::Client) {
    run (client . codes_of_conduct_get_conduct_code (make :: < String > ()) . send ()) ;
}

fn call_183(client: &client::Client) {
    run (client . emojis_get () . send ()) ;
}

fn call_184(client: &client::Client) {
    run (client . enterprise_admin_get_github_actions_permissions_enterprise (make :: < String > ()) . send ()) ;
}

fn call_185(client: &client::Client) {
    run (client . enterprise_admin_set_github_actions_permissions_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_186(client: &client::Client) {
    run (client . enterprise_admin_list_selected_organizations_enabled_github_actions_enterprise (make :: < String > ()) . send ()) ;
}

fn call_187(client: &client::Client) {
    run (client . enterprise_admin_set_selected_organizations_enabled_github_actions_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_188(client: &client::Client) {
    run (client . enterprise_admin_enable_selected_organization_github_actions_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_189(client: &client::Client) {
    run (client . enterprise_admin_disable_selected_organization_github_actions_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_190(client: &client::Client) {
    run (client . enterprise_admin_get_allowed_actions_enterprise (make :: < String > ()) . send ()) ;
}

fn call_191(client: &client::Client) {
    run (client . enterprise_admin_set_allowed_actions_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_192(client: &client::Client) {
    run (client . enterprise_admin_list_self_hosted_runner_groups_for_enterprise (make :: < String > ()) . send ()) ;
}

fn call_193(client: &client::Client) {
    run (client . enterprise_admin_create_self_hosted_runner_group_for_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_194(client: &client::Client) {
    run (client . enterprise_admin_get_self_hosted_runner_group_for_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_195(client: &client::Client) {
    run (client . enterprise_admin_update_self_hosted_runner_group_for_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_196(client: &client::Client) {
    run (client . enterprise_admin_delete_self_hosted_runner_group_from_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_197(client: &client::Client) {
    run (client . enterprise_admin_list_org_access_to_self_hosted_runner_group_in_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_198(client: &client::Client) {
    run (client . enterprise_admin_set_org_access_to_self_hosted_runner_group_in_enterprise (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_199(client: &client::Client) {
    run (client . enterprise_admin_add_org_access_to_self_hosted_runner_group_in_enterprise (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_200(client: &client::Client) {
    run (client . enterprise_admin_remove_org_access_to_self_hosted_runner_group_in_enterprise (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_201(client: &client::Client) {
    run (client . enterprise_admin_list_self_hosted_runners_in_group_for_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_202(client: &client::Client) {
    run (client . enterprise_admin_set_self_hosted_runners_in_group_for_enterprise (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_203(client: &client::Client) {
    run (client . enterprise_admin_add_self_hosted_runner_to_group_for_enterprise (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_204(client: &client::Client) {
    run (client . enterprise_admin_remove_self_hosted_runner_from_group_for_enterprise (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_205(client: &client::Client) {
    run (client . enterprise_admin_list_self_hosted_runners_for_enterprise (make :: < String > ()) . send ()) ;
}

fn call_206(client: &client::Client) {
    run (client . enterprise_admin_list_runner_applications_for_enterprise (make :: < String > ()) . send ()) ;
}

fn call_207(client: &client::Client) {
    run (client . enterprise_admin_create_registration_token_for_enterprise (make :: < String > ()) . send ()) ;
}

fn call_208(client: &client::Client) {
    run (client . enterprise_admin_create_remove_token_for_enterprise (make :: < String > ()) . send ()) ;
}

fn call_209(client: &client::Client) {
    run (client . enterprise_admin_get_self_hosted_runner_for_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_210(client: &client::Client) {
    run (client . enterprise_admin_delete_self_hosted_runner_from_enterprise (make :: < String > () , make ()) . send ()) ;
}

fn call_211(client: &client::Client) {
    run (client . enterprise_admin_get_audit_log (make :: < String > ()) . send ()) ;
}

fn call_212(client: &client::Client) {
    run (client . enterprise_admin_list_provisioned_groups_enterprise (make :: < String > ()) . send ()) ;
}

fn call_213(client: &client::Client) {
    run (client . enterprise_admin_provision_and_invite_enterprise_group (make :: < String > () , make ()) . send ()) ;
}

fn call_214(client: &client::Client) {
    run (client . enterprise_admin_get_provisioning_information_for_enterprise_group (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_215(client: &client::Client) {
    run (client . enterprise_admin_set_information_for_provisioned_enterprise_group (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_216(client: &client::Client) {
    run (client . enterprise_admin_update_attribute_for_enterprise_group (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_217(client: &client::Client) {
    run (client . enterprise_admin_delete_scim_group_from_enterprise (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_218(client: &client::Client) {
    run (client . enterprise_admin_list_provisioned_identities_enterprise (make :: < String > ()) . send ()) ;
}

fn call_219(client: &client::Client) {
    run (client . enterprise_admin_provision_and_invite_enterprise_user (make :: < String > () , make ()) . send ()) ;
}

fn call_220(client: &client::Client) {
    run (client . enterprise_admin_get_provisioning_information_for_enterprise_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_221(client: &client::Client) {
    run (client . enterprise_admin_set_information_for_provisioned_enterprise_user (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_222(client: &client::Client) {
    run (client . enterprise_admin_update_attribute_for_enterprise_user (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_223(client: &client::Client) {
    run (client . enterprise_admin_delete_user_from_enterprise (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_224(client: &client::Client) {
    run (client . gists_list () . send ()) ;
}

fn call_225(client: &client::Client) {
    run (client . gists_create (make ()) . send ()) ;
}

fn call_226(client: &client::Client) {
    run (client . gists_list_public () . send ()) ;
}

fn call_227(client: &client::Client) {
    run (client . gists_list_starred () . send ()) ;
}

fn call_228(client: &client::Client) {
    run (client . gists_get (make :: < String > ()) . send ()) ;
}

fn call_229(client: &client::Client) {
    run (client . gists_update (make :: < String > () , make ()) . send ()) ;
}

fn call_230(client: &client::Client) {
    run (client . gists_delete (make :: < String > ()) . send ()) ;
}

fn call_231(client: &client::Client) {
    run (client . gists_list_comments (make :: < String > ()) . send ()) ;
}

fn call_232(client: &client::Client) {
    run (client . gists_create_comment (make :: < String > () , make ()) . send ()) ;
}

fn call_233(client: &client::Client) {
    run (client . gists_get_comment (make :: < String > () , make ()) . send ()) ;
}

fn call_234(client: &client::Client) {
    run (client . gists_update_comment (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_235(client: &client::Client) {
    run (client . gists_delete_comment (make :: < String > () , make ()) . send ()) ;
}

fn call_236(client: &client::Client) {
    run (client . gists_list_commits (make :: < String > ()) . send ()) ;
}

fn call_237(client: &client::Client) {
    run (client . gists_list_forks (make :: < String > ()) . send ()) ;
}

fn call_238(client: &client::Client) {
    run (client . gists_fork (make :: < String > ()) . send ()) ;
}

fn call_239(client: &client::Client) {
    run (client . gists_check_is_starred (make :: < String > ()) . send ()) ;
}

fn call_240(client: &client::Client) {
    run (client . gists_star (make :: < String > ()) . send ()) ;
}

fn call_241(client: &client::Client) {
    run (client . gists_unstar (make :: < String > ()) . send ()) ;
}

fn call_242(client: &client::Client) {
    run (client . gists_get_revision (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_243(client: &client::Client) {
    run (client . gists_list_for_user (make :: < String > ()) . send ()) ;
}

fn call_244(client: &client::Client) {
    run (client . git_create_blob (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_245(client: &client::Client) {
    run (client . git_get_blob (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_246(client: &client::Client) {
    run (client . git_create_commit (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_247(client: &client::Client) {
    run (client . git_get_commit (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_248(client: &client::Client) {
    run (client . git_list_matching_refs (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_249(client: &client::Client) {
    run (client . git_get_ref (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_250(client: &client::Client) {
    run (client . git_create_ref (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_251(client: &client::Client) {
    run (client . git_update_ref (make :: < String > () , make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_252(client: &client::Client) {
    run (client . git_delete_ref (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_253(client: &client::Client) {
    run (client . git_create_tag (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_254(client: &client::Client) {
    run (client . git_get_tag (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_255(client: &client::Client) {
    run (client . git_create_tree (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_256(client: &client::Client) {
    run (client . git_get_tree (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_257(client: &client::Client) {
    run (client . gitignore_get_all_templates () . send ()) ;
}

fn call_258(client: &client::Client) {
    run (client . gitignore_get_template (make :: < String > ()) . send ()) ;
}

fn call_259(client: &client::Client) {
    run (client . interactions_get_restrictions_for_org (make :: < String > ()) . send ()) ;
}

fn call_260(client: &client::Client) {
    run (client . interactions_set_restrictions_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_261(client: &client::Client) {
    run (client . interactions_remove_restrictions_for_org (make :: < String > ()) . send ()) ;
}

fn call_262(client: &client::Client) {
    run (client . interactions_get_restrictions_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_263(client: &client::Client) {
    run (client . interactions_set_restrictions_for_repo (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_264(client: &client::Client) {
    run (client . interactions_remove_restrictions_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_265(client: &client::Client) {
    run (client . interactions_get_restrictions_for_authenticated_user () . send ()) ;
}

fn call_266(client: &client::Client) {
    run (client . interactions_set_restrictions_for_authenticated_user (make ()) . send ()) ;
}

fn call_267(client: &client::Client) {
    run (client . interactions_remove_restrictions_for_authenticated_user () . send ()) ;
}

fn call_268(client: &client::Client) {
    run (client . issues_list () . send ()) ;
}

fn call_269(client: &client::Client) {
    run (client . issues_list_for_org (make :: < String > ()) . send ()) ;
}

fn call_270(client: &client::Client) {
    run (client . issues_list_assignees (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_271(client: &client::Client) {
    run (client . issues_check_user_can_be_assigned (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_272(client: &client::Client) {
    run (client . issues_list_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_273(client: &client::Client) {
    run (client . issues_create (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_274(client: &client::Client) {
    run (client . issues_list_comments_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_275(client: &client::Client) {
    run (client . issues_get_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_276(client: &client::Client) {
    run (client . issues_update_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_277(client: &client::Client) {
    run (client . issues_delete_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_278(client: &client::Client) {
    run (client . issues_list_events_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_279(client: &client::Client) {
    run (client . issues_get_event (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_280(client: &client::Client) {
    run (client . issues_get (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_281(client: &client::Client) {
    run (client . issues_update (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_282(client: &client::Client) {
    run (client . issues_add_assignees (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_283(client: &client::Client) {
    run (client . issues_remove_assignees (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_284(client: &client::Client) {
    run (client . issues_list_comments (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_285(client: &client::Client) {
    run (client . issues_create_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_286(client: &client::Client) {
    run (client . issues_list_events (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_287(client: &client::Client) {
    run (client . issues_list_labels_on_issue (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_288(client: &client::Client) {
    run (client . issues_add_labels (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_289(client: &client::Client) {
    run (client . issues_set_labels (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_290(client: &client::Client) {
    run (client . issues_remove_all_labels (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_291(client: &client::Client) {
    run (client . issues_remove_label (make :: < String > () , make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_292(client: &client::Client) {
    run (client . issues_lock (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_293(client: &client::Client) {
    run (client . issues_unlock (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_294(client: &client::Client) {
    run (client . issues_list_events_for_timeline (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_295(client: &client::Client) {
    run (client . issues_list_labels_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_296(client: &client::Client) {
    run (client . issues_create_label (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_297(client: &client::Client) {
    run (client . issues_get_label (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_298(client: &client::Client) {
    run (client . issues_update_label (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_299(client: &client::Client) {
    run (client . issues_delete_label (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_300(client: &client::Client) {
    run (client . issues_list_milestones (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_301(client: &client::Client) {
    run (client . issues_create_milestone (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_302(client: &client::Client) {
    run (client . issues_get_milestone (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_303(client: &client::Client) {
    run (client . issues_update_milestone (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_304(client: &client::Client) {
    run (client . issues_delete_milestone (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_305(client: &client::Client) {
    run (client . issues_list_labels_for_milestone (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_306(client: &client::Client) {
    run (client . issues_list_for_authenticated_user () . send ()) ;
}

fn call_307(client: &client::Client) {
    run (client . licenses_get_all_commonly_used () . send ()) ;
}

fn call_308(client: &client::Client) {
    run (client . licenses_get (make :: < String > ()) . send ()) ;
}

fn call_309(client: &client::Client) {
    run (client . licenses_get_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_310(client: &client::Client) {
    run (client . markdown_render (make ()) . send ()) ;
}

fn call_311(client: &client::Client) {
    run (client . markdown_render_raw () . send ()) ;
}

fn call_312(client: &client::Client) {
    run (client . meta_root () . send ()) ;
}

fn call_313(client: &client::Client) {
    run (client . meta_get () . send ()) ;
}

fn call_314(client: &client::Client) {
    run (client . meta_get_octocat () . send ()) ;
}

fn call_315(client: &client::Client) {
    run (client . meta_get_zen () . send ()) ;
}

fn call_316(client: &client::Client) {
    run (client . migrations_list_for_org (make :: < String > ()) . send ()) ;
}

fn call_317(client: &client::Client) {
    run (client . migrations_start_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_318(client: &client::Client) {
    run (client . migrations_get_status_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_319(client: &client::Client) {
    run (client . migrations_download_archive_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_320(client: &client::Client) {
    run (client . migrations_delete_archive_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_321(client: &client::Client) {
    run (client . migrations_unlock_repo_for_org (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_322(client: &client::Client) {
    run (client . migrations_list_repos_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_323(client: &client::Client) {
    run (client . migrations_get_import_status (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_324(client: &client::Client) {
    run (client . migrations_start_import (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_325(client: &client::Client) {
    run (client . migrations_update_import (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_326(client: &client::Client) {
    run (client . migrations_cancel_import (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_327(client: &client::Client) {
    run (client . migrations_get_commit_authors (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_328(client: &client::Client) {
    run (client . migrations_map_commit_author (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_329(client: &client::Client) {
    run (client . migrations_get_large_files (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_330(client: &client::Client) {
    run (client . migrations_set_lfs_preference (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_331(client: &client::Client) {
    run (client . migrations_list_for_authenticated_user () . send ()) ;
}

fn call_332(client: &client::Client) {
    run (client . migrations_start_for_authenticated_user (make ()) . send ()) ;
}

fn call_333(client: &client::Client) {
    run (client . migrations_get_status_for_authenticated_user (make ()) . send ()) ;
}

fn call_334(client: &client::Client) {
    run (client . migrations_get_archive_for_authenticated_user (make ()) . send ()) ;
}

fn call_335(client: &client::Client) {
    run (client . migrations_delete_archive_for_authenticated_user (make ()) . send ()) ;
}

fn call_336(client: &client::Client) {
    run (client . migrations_unlock_repo_for_authenticated_user (make () , make :: < String > ()) . send ()) ;
}

fn call_337(client: &client::Client) {
    run (client . migrations_list_repos_for_user (make ()) . send ()) ;
}

fn call_338(client: &client::Client) {
    run (client . oauth_authorizations_list_grants () . send ()) ;
}

fn call_339(client: &client::Client) {
    run (client . oauth_authorizations_get_grant (make ()) . send ()) ;
}

fn call_340(client: &client::Client) {
    run (client . oauth_authorizations_delete_grant (make ()) . send ()) ;
}

fn call_341(client: &client::Client) {
    run (client . oauth_authorizations_list_authorizations () . send ()) ;
}

fn call_342(client: &client::Client) {
    run (client . oauth_authorizations_create_authorization () . send ()) ;
}

fn call_343(client: &client::Client) {
    run (client . oauth_authorizations_get_or_create_authorization_for_app (make :: < String > () , make ()) . send ()) ;
}

fn call_344(client: &client::Client) {
    run (client . oauth_authorizations_get_or_create_authorization_for_app_and_fingerprint (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_345(client: &client::Client) {
    run (client . oauth_authorizations_get_authorization (make ()) . send ()) ;
}

fn call_346(client: &client::Client) {
    run (client . oauth_authorizations_update_authorization (make ()) . send ()) ;
}

fn call_347(client: &client::Client) {
    run (client . oauth_authorizations_delete_authorization (make ()) . send ()) ;
}

fn call_348(client: &client::Client) {
    run (client . orgs_list () . send ()) ;
}

fn call_349(client: &client::Client) {
    run (client . orgs_get (make :: < String > ()) . send ()) ;
}

fn call_350(client: &client::Client) {
    run (client . orgs_update (make :: < String > ()) . send ()) ;
}

fn call_351(client: &client::Client) {
    run (client . orgs_get_audit_log (make :: < String > ()) . send ()) ;
}

fn call_352(client: &client::Client) {
    run (client . orgs_list_blocked_users (make :: < String > ()) . send ()) ;
}

fn call_353(client: &client::Client) {
    run (client . orgs_check_blocked_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_354(client: &client::Client) {
    run (client . orgs_block_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_355(client: &client::Client) {
    run (client . orgs_unblock_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_356(client: &client::Client) {
    run (client . orgs_list_saml_sso_authorizations (make :: < String > ()) . send ()) ;
}

fn call_357(client: &client::Client) {
    run (client . orgs_remove_saml_sso_authorization (make :: < String > () , make ()) . send ()) ;
}

fn call_358(client: &client::Client) {
    run (client . orgs_list_failed_invitations (make :: < String > ()) . send ()) ;
}

fn call_359(client: &client::Client) {
    run (client . orgs_list_webhooks (make :: < String > ()) . send ()) ;
}

fn call_360(client: &client::Client) {
    run (client . orgs_create_webhook (make :: < String > () , make ()) . send ()) ;
}

fn call_361(client: &client::Client) {
    run (client . orgs_get_webhook (make :: < String > () , make ()) . send ()) ;
}

fn call_362(client: &client::Client) {
    run (client . orgs_update_webhook (make :: < String > () , make ()) . send ()) ;
}

fn call_363(client: &client::Client) {
    run (client . orgs_delete_webhook (make :: < String > () , make ()) . send ()) ;
}

fn call_364(client: &client::Client) {
    run (client . orgs_get_webhook_config_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_365(client: &client::Client) {
    run (client . orgs_update_webhook_config_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_366(client: &client::Client) {
    run (client . orgs_list_webhook_deliveries (make :: < String > () , make ()) . send ()) ;
}

fn call_367(client: &client::Client) {
    run (client . orgs_get_webhook_delivery (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_368(client: &client::Client) {
    run (client . orgs_redeliver_webhook_delivery (make :: < String > () , make () , make ()) . send ()) ;
}

fn call_369(client: &client::Client) {
    run (client . orgs_ping_webhook (make :: < String > () , make ()) . send ()) ;
}

fn call_370(client: &client::Client) {
    run (client . orgs_list_app_installations (make :: < String > ()) . send ()) ;
}

fn call_371(client: &client::Client) {
    run (client . orgs_list_pending_invitations (make :: < String > ()) . send ()) ;
}

fn call_372(client: &client::Client) {
    run (client . orgs_create_invitation (make :: < String > ()) . send ()) ;
}

fn call_373(client: &client::Client) {
    run (client . orgs_cancel_invitation (make :: < String > () , make ()) . send ()) ;
}

fn call_374(client: &client::Client) {
    run (client . orgs_list_invitation_teams (make :: < String > () , make ()) . send ()) ;
}

fn call_375(client: &client::Client) {
    run (client . orgs_list_members (make :: < String > ()) . send ()) ;
}

fn call_376(client: &client::Client) {
    run (client . orgs_check_membership_for_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_377(client: &client::Client) {
    run (client . orgs_remove_member (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_378(client: &client::Client) {
    run (client . orgs_get_membership_for_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_379(client: &client::Client) {
    run (client . orgs_set_membership_for_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_380(client: &client::Client) {
    run (client . orgs_remove_membership_for_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_381(client: &client::Client) {
    run (client . orgs_list_outside_collaborators (make :: < String > ()) . send ()) ;
}

fn call_382(client: &client::Client) {
    run (client . orgs_convert_member_to_outside_collaborator (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_383(client: &client::Client) {
    run (client . orgs_remove_outside_collaborator (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_384(client: &client::Client) {
    run (client . orgs_list_public_members (make :: < String > ()) . send ()) ;
}

fn call_385(client: &client::Client) {
    run (client . orgs_check_public_membership_for_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_386(client: &client::Client) {
    run (client . orgs_set_public_membership_for_authenticated_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_387(client: &client::Client) {
    run (client . orgs_remove_public_membership_for_authenticated_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_388(client: &client::Client) {
    run (client . orgs_list_memberships_for_authenticated_user () . send ()) ;
}

fn call_389(client: &client::Client) {
    run (client . orgs_get_membership_for_authenticated_user (make :: < String > ()) . send ()) ;
}

fn call_390(client: &client::Client) {
    run (client . orgs_update_membership_for_authenticated_user (make :: < String > () , make ()) . send ()) ;
}

fn call_391(client: &client::Client) {
    run (client . orgs_list_for_authenticated_user () . send ()) ;
}

fn call_392(client: &client::Client) {
    run (client . orgs_list_for_user (make :: < String > ()) . send ()) ;
}

fn call_393(client: &client::Client) {
    run (client . packages_list_packages_for_organization (make :: < String > () , make ()) . send ()) ;
}

fn call_394(client: &client::Client) {
    run (client . packages_get_package_for_organization (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_395(client: &client::Client) {
    run (client . packages_delete_package_for_org (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_396(client: &client::Client) {
    run (client . packages_restore_package_for_org (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_397(client: &client::Client) {
    run (client . packages_get_all_package_versions_for_package_owned_by_org (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_398(client: &client::Client) {
    run (client . packages_get_package_version_for_organization (make :: < String > () , make () , make :: < String > () , make ()) . send ()) ;
}

fn call_399(client: &client::Client) {
    run (client . packages_delete_package_version_for_org (make :: < String > () , make () , make :: < String > () , make ()) . send ()) ;
}

fn call_400(client: &client::Client) {
    run (client . packages_restore_package_version_for_org (make :: < String > () , make () , make :: < String > () , make ()) . send ()) ;
}

fn call_401(client: &client::Client) {
    run (client . packages_list_packages_for_authenticated_user (make ()) . send ()) ;
}

fn call_402(client: &client::Client) {
    run (client . packages_get_package_for_authenticated_user (make () , make :: < String > ()) . send ()) ;
}

fn call_403(client: &client::Client) {
    run (client . packages_delete_package_for_authenticated_user (make () , make :: < String > ()) . send ()) ;
}

fn call_404(client: &client::Client) {
    run (client . packages_restore_package_for_authenticated_user (make () , make :: < String > ()) . send ()) ;
}

fn call_405(client: &client::Client) {
    run (client . packages_get_all_package_versions_for_package_owned_by_authenticated_user (make () , make :: < String > ()) . send ()) ;
}

fn call_406(client: &client::Client) {
    run (client . packages_get_package_version_for_authenticated_user (make () , make :: < String > () , make ()) . send ()) ;
}

fn call_407(client: &client::Client) {
    run (client . packages_delete_package_version_for_authenticated_user (make () , make :: < String > () , make ()) . send ()) ;
}

fn call_408(client: &client::Client) {
    run (client . packages_restore_package_version_for_authenticated_user (make () , make :: < String > () , make ()) . send ()) ;
}

fn call_409(client: &client::Client) {
    run (client . packages_list_packages_for_user (make :: < String > () , make ()) . send ()) ;
}

fn call_410(client: &client::Client) {
    run (client . packages_get_package_for_user (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_411(client: &client::Client) {
    run (client . packages_delete_package_for_user (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_412(client: &client::Client) {
    run (client . packages_restore_package_for_user (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_413(client: &client::Client) {
    run (client . packages_get_all_package_versions_for_package_owned_by_user (make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_414(client: &client::Client) {
    run (client . packages_get_package_version_for_user (make :: < String > () , make () , make :: < String > () , make ()) . send ()) ;
}

fn call_415(client: &client::Client) {
    run (client . packages_delete_package_version_for_user (make :: < String > () , make () , make :: < String > () , make ()) . send ()) ;
}

fn call_416(client: &client::Client) {
    run (client . packages_restore_package_version_for_user (make :: < String > () , make () , make :: < String > () , make ()) . send ()) ;
}

fn call_417(client: &client::Client) {
    run (client . projects_list_for_org (make :: < String > ()) . send ()) ;
}

fn call_418(client: &client::Client) {
    run (client . projects_create_for_org (make :: < String > () , make ()) . send ()) ;
}

fn call_419(client: &client::Client) {
    run (client . projects_get_card (make ()) . send ()) ;
}

fn call_420(client: &client::Client) {
    run (client . projects_update_card (make ()) . send ()) ;
}

fn call_421(client: &client::Client) {
    run (client . projects_delete_card (make ()) . send ()) ;
}

fn call_422(client: &client::Client) {
    run (client . projects_move_card (make () , make ()) . send ()) ;
}

fn call_423(client: &client::Client) {
    run (client . projects_get_column (make ()) . send ()) ;
}

fn call_424(client: &client::Client) {
    run (client . projects_update_column (make () , make ()) . send ()) ;
}

fn call_425(client: &client::Client) {
    run (client . projects_delete_column (make ()) . send ()) ;
}

fn call_426(client: &client::Client) {
    run (client . projects_list_cards (make ()) . send ()) ;
}

fn call_427(client: &client::Client) {
    run (client . projects_create_card (make () , make :: < models :: ProjectsCreateCardBody > ()) . send ()) ;
}

fn call_428(client: &client::Client) {
    run (client . projects_move_column (make () , make ()) . send ()) ;
}

fn call_429(client: &client::Client) {
    run (client . projects_get (make ()) . send ()) ;
}

fn call_430(client: &client::Client) {
    run (client . projects_update (make ()) . send ()) ;
}

fn call_431(client: &client::Client) {
    run (client . projects_delete (make ()) . send ()) ;
}

fn call_432(client: &client::Client) {
    run (client . projects_list_collaborators (make ()) . send ()) ;
}

fn call_433(client: &client::Client) {
    run (client . projects_add_collaborator (make () , make :: < String > ()) . send ()) ;
}

fn call_434(client: &client::Client) {
    run (client . projects_remove_collaborator (make () , make :: < String > ()) . send ()) ;
}

fn call_435(client: &client::Client) {
    run (client . projects_get_permission_for_user (make () , make :: < String > ()) . send ()) ;
}

fn call_436(client: &client::Client) {
    run (client . projects_list_columns (make ()) . send ()) ;
}

fn call_437(client: &client::Client) {
    run (client . projects_create_column (make () , make ()) . send ()) ;
}

fn call_438(client: &client::Client) {
    run (client . projects_list_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_439(client: &client::Client) {
    run (client . projects_create_for_repo (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_440(client: &client::Client) {
    run (client . projects_create_for_authenticated_user (make ()) . send ()) ;
}

fn call_441(client: &client::Client) {
    run (client . projects_list_for_user (make :: < String > ()) . send ()) ;
}

fn call_442(client: &client::Client) {
    run (client . pulls_list (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_443(client: &client::Client) {
    run (client . pulls_create (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_444(client: &client::Client) {
    run (client . pulls_list_review_comments_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_445(client: &client::Client) {
    run (client . pulls_get_review_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_446(client: &client::Client) {
    run (client . pulls_update_review_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_447(client: &client::Client) {
    run (client . pulls_delete_review_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_448(client: &client::Client) {
    run (client . pulls_get (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_449(client: &client::Client) {
    run (client . pulls_update (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_450(client: &client::Client) {
    run (client . pulls_list_review_comments (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_451(client: &client::Client) {
    run (client . pulls_create_review_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_452(client: &client::Client) {
    run (client . pulls_create_reply_for_review_comment (make :: < String > () , make :: < String > () , make () , make () , make ()) . send ()) ;
}

fn call_453(client: &client::Client) {
    run (client . pulls_list_commits (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_454(client: &client::Client) {
    run (client . pulls_list_files (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_455(client: &client::Client) {
    run (client . pulls_check_if_merged (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_456(client: &client::Client) {
    run (client . pulls_merge (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_457(client: &client::Client) {
    run (client . pulls_list_requested_reviewers (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_458(client: &client::Client) {
    run (client . pulls_request_reviewers (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_459(client: &client::Client) {
    run (client . pulls_remove_requested_reviewers (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_460(client: &client::Client) {
    run (client . pulls_list_reviews (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_461(client: &client::Client) {
    run (client . pulls_create_review (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_462(client: &client::Client) {
    run (client . pulls_get_review (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_463(client: &client::Client) {
    run (client . pulls_update_review (make :: < String > () , make :: < String > () , make () , make () , make ()) . send ()) ;
}

fn call_464(client: &client::Client) {
    run (client . pulls_delete_pending_review (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_465(client: &client::Client) {
    run (client . pulls_list_comments_for_review (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_466(client: &client::Client) {
    run (client . pulls_dismiss_review (make :: < String > () , make :: < String > () , make () , make () , make ()) . send ()) ;
}

fn call_467(client: &client::Client) {
    run (client . pulls_submit_review (make :: < String > () , make :: < String > () , make () , make () , make ()) . send ()) ;
}

fn call_468(client: &client::Client) {
    run (client . pulls_update_branch (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_469(client: &client::Client) {
    run (client . rate_limit_get () . send ()) ;
}

fn call_470(client: &client::Client) {
    run (client . reactions_list_for_team_discussion_comment_in_org (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_471(client: &client::Client) {
    run (client . reactions_create_for_team_discussion_comment_in_org (make :: < String > () , make :: < String > () , make () , make () , make ()) . send ()) ;
}

fn call_472(client: &client::Client) {
    run (client . reactions_delete_for_team_discussion_comment (make :: < String > () , make :: < String > () , make () , make () , make ()) . send ()) ;
}

fn call_473(client: &client::Client) {
    run (client . reactions_list_for_team_discussion_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_474(client: &client::Client) {
    run (client . reactions_create_for_team_discussion_in_org (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_475(client: &client::Client) {
    run (client . reactions_delete_for_team_discussion (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_476(client: &client::Client) {
    run (client . reactions_delete_legacy (make ()) . send ()) ;
}

fn call_477(client: &client::Client) {
    run (client . reactions_list_for_commit_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_478(client: &client::Client) {
    run (client . reactions_create_for_commit_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_479(client: &client::Client) {
    run (client . reactions_delete_for_commit_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_480(client: &client::Client) {
    run (client . reactions_list_for_issue_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_481(client: &client::Client) {
    run (client . reactions_create_for_issue_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_482(client: &client::Client) {
    run (client . reactions_delete_for_issue_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_483(client: &client::Client) {
    run (client . reactions_list_for_issue (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_484(client: &client::Client) {
    run (client . reactions_create_for_issue (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_485(client: &client::Client) {
    run (client . reactions_delete_for_issue (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_486(client: &client::Client) {
    run (client . reactions_list_for_pull_request_review_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_487(client: &client::Client) {
    run (client . reactions_create_for_pull_request_review_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_488(client: &client::Client) {
    run (client . reactions_delete_for_pull_request_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_489(client: &client::Client) {
    run (client . reactions_create_for_release (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_490(client: &client::Client) {
    run (client . reactions_list_for_team_discussion_comment_legacy (make () , make () , make ()) . send ()) ;
}

fn call_491(client: &client::Client) {
    run (client . reactions_create_for_team_discussion_comment_legacy (make () , make () , make () , make ()) . send ()) ;
}

fn call_492(client: &client::Client) {
    run (client . reactions_list_for_team_discussion_legacy (make () , make ()) . send ()) ;
}

fn call_493(client: &client::Client) {
    run (client . reactions_create_for_team_discussion_legacy (make () , make () , make ()) . send ()) ;
}

fn call_494(client: &client::Client) {
    run (client . repos_list_for_org (make :: < String > ()) . send ()) ;
}

fn call_495(client: &client::Client) {
    run (client . repos_create_in_org (make :: < String > () , make ()) . send ()) ;
}

fn call_496(client: &client::Client) {
    run (client . repos_get (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_497(client: &client::Client) {
    run (client . repos_update (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_498(client: &client::Client) {
    run (client . repos_delete (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_499(client: &client::Client) {
    run (client . repos_list_autolinks (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_500(client: &client::Client) {
    run (client . repos_create_autolink (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_501(client: &client::Client) {
    run (client . repos_get_autolink (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_502(client: &client::Client) {
    run (client . repos_delete_autolink (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_503(client: &client::Client) {
    run (client . repos_enable_automated_security_fixes (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_504(client: &client::Client) {
    run (client . repos_disable_automated_security_fixes (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_505(client: &client::Client) {
    run (client . repos_list_branches (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_506(client: &client::Client) {
    run (client . repos_get_branch (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_507(client: &client::Client) {
    run (client . repos_get_branch_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_508(client: &client::Client) {
    run (client . repos_update_branch_protection (make :: < String > () , make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_509(client: &client::Client) {
    run (client . repos_delete_branch_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_510(client: &client::Client) {
    run (client . repos_get_admin_branch_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_511(client: &client::Client) {
    run (client . repos_set_admin_branch_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_512(client: &client::Client) {
    run (client . repos_delete_admin_branch_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_513(client: &client::Client) {
    run (client . repos_get_pull_request_review_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_514(client: &client::Client) {
    run (client . repos_update_pull_request_review_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_515(client: &client::Client) {
    run (client . repos_delete_pull_request_review_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_516(client: &client::Client) {
    run (client . repos_get_commit_signature_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_517(client: &client::Client) {
    run (client . repos_create_commit_signature_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_518(client: &client::Client) {
    run (client . repos_delete_commit_signature_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_519(client: &client::Client) {
    run (client . repos_get_status_checks_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_520(client: &client::Client) {
    run (client . repos_update_status_check_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_521(client: &client::Client) {
    run (client . repos_remove_status_check_protection (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_522(client: &client::Client) {
    run (client . repos_get_all_status_check_contexts (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_523(client: &client::Client) {
    run (client . repos_add_status_check_contexts (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_524(client: &client::Client) {
    run (client . repos_set_status_check_contexts (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_525(client: &client::Client) {
    run (client . repos_remove_status_check_contexts (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_526(client: &client::Client) {
    run (client . repos_get_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_527(client: &client::Client) {
    run (client . repos_delete_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_528(client: &client::Client) {
    run (client . repos_get_apps_with_access_to_protected_branch (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_529(client: &client::Client) {
    run (client . repos_add_app_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_530(client: &client::Client) {
    run (client . repos_set_app_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_531(client: &client::Client) {
    run (client . repos_remove_app_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_532(client: &client::Client) {
    run (client . repos_get_teams_with_access_to_protected_branch (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_533(client: &client::Client) {
    run (client . repos_add_team_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_534(client: &client::Client) {
    run (client . repos_set_team_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_535(client: &client::Client) {
    run (client . repos_remove_team_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_536(client: &client::Client) {
    run (client . repos_get_users_with_access_to_protected_branch (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_537(client: &client::Client) {
    run (client . repos_add_user_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_538(client: &client::Client) {
    run (client . repos_set_user_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_539(client: &client::Client) {
    run (client . repos_remove_user_access_restrictions (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_540(client: &client::Client) {
    run (client . repos_rename_branch (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_541(client: &client::Client) {
    run (client . repos_list_collaborators (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_542(client: &client::Client) {
    run (client . repos_check_collaborator (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_543(client: &client::Client) {
    run (client . repos_add_collaborator (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_544(client: &client::Client) {
    run (client . repos_remove_collaborator (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_545(client: &client::Client) {
    run (client . repos_get_collaborator_permission_level (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_546(client: &client::Client) {
    run (client . repos_list_commit_comments_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_547(client: &client::Client) {
    run (client . repos_get_commit_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_548(client: &client::Client) {
    run (client . repos_update_commit_comment (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_549(client: &client::Client) {
    run (client . repos_delete_commit_comment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_550(client: &client::Client) {
    run (client . repos_list_commits (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_551(client: &client::Client) {
    run (client . repos_list_branches_for_head_commit (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_552(client: &client::Client) {
    run (client . repos_list_comments_for_commit (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_553(client: &client::Client) {
    run (client . repos_create_commit_comment (make :: < String > () , make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_554(client: &client::Client) {
    run (client . repos_list_pull_requests_associated_with_commit (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_555(client: &client::Client) {
    run (client . repos_get_commit (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_556(client: &client::Client) {
    run (client . repos_get_combined_status_for_ref (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_557(client: &client::Client) {
    run (client . repos_list_commit_statuses_for_ref (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_558(client: &client::Client) {
    run (client . repos_get_community_profile_metrics (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_559(client: &client::Client) {
    run (client . repos_compare_commits (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_560(client: &client::Client) {
    run (client . repos_get_content (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_561(client: &client::Client) {
    run (client . repos_create_or_update_file_contents (make :: < String > () , make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_562(client: &client::Client) {
    run (client . repos_delete_file (make :: < String > () , make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_563(client: &client::Client) {
    run (client . repos_list_contributors (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_564(client: &client::Client) {
    run (client . repos_list_deployments (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_565(client: &client::Client) {
    run (client . repos_create_deployment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_566(client: &client::Client) {
    run (client . repos_get_deployment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_567(client: &client::Client) {
    run (client . repos_delete_deployment (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_568(client: &client::Client) {
    run (client . repos_list_deployment_statuses (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_569(client: &client::Client) {
    run (client . repos_create_deployment_status (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_570(client: &client::Client) {
    run (client . repos_get_deployment_status (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_571(client: &client::Client) {
    run (client . repos_create_dispatch_event (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_572(client: &client::Client) {
    run (client . repos_get_all_environments (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_573(client: &client::Client) {
    run (client . repos_get_environment (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_574(client: &client::Client) {
    run (client . repos_create_or_update_environment (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_575(client: &client::Client) {
    run (client . repos_delete_an_environment (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_576(client: &client::Client) {
    run (client . repos_list_forks (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_577(client: &client::Client) {
    run (client . repos_create_fork (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_578(client: &client::Client) {
    run (client . repos_list_webhooks (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_579(client: &client::Client) {
    run (client . repos_create_webhook (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_580(client: &client::Client) {
    run (client . repos_get_webhook (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_581(client: &client::Client) {
    run (client . repos_update_webhook (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_582(client: &client::Client) {
    run (client . repos_delete_webhook (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_583(client: &client::Client) {
    run (client . repos_get_webhook_config_for_repo (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_584(client: &client::Client) {
    run (client . repos_update_webhook_config_for_repo (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_585(client: &client::Client) {
    run (client . repos_list_webhook_deliveries (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_586(client: &client::Client) {
    run (client . repos_get_webhook_delivery (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_587(client: &client::Client) {
    run (client . repos_redeliver_webhook_delivery (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_588(client: &client::Client) {
    run (client . repos_ping_webhook (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_589(client: &client::Client) {
    run (client . repos_test_push_webhook (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_590(client: &client::Client) {
    run (client . repos_list_invitations (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_591(client: &client::Client) {
    run (client . repos_update_invitation (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_592(client: &client::Client) {
    run (client . repos_delete_invitation (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_593(client: &client::Client) {
    run (client . repos_list_deploy_keys (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_594(client: &client::Client) {
    run (client . repos_create_deploy_key (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_595(client: &client::Client) {
    run (client . repos_get_deploy_key (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_596(client: &client::Client) {
    run (client . repos_delete_deploy_key (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_597(client: &client::Client) {
    run (client . repos_list_languages (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_598(client: &client::Client) {
    run (client . repos_enable_lfs_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_599(client: &client::Client) {
    run (client . repos_disable_lfs_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_600(client: &client::Client) {
    run (client . repos_merge_upstream (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_601(client: &client::Client) {
    run (client . repos_merge (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_602(client: &client::Client) {
    run (client . repos_get_pages (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_603(client: &client::Client) {
    run (client . repos_create_pages_site (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_604(client: &client::Client) {
    run (client . repos_update_information_about_pages_site (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_605(client: &client::Client) {
    run (client . repos_delete_pages_site (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_606(client: &client::Client) {
    run (client . repos_list_pages_builds (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_607(client: &client::Client) {
    run (client . repos_request_pages_build (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_608(client: &client::Client) {
    run (client . repos_get_latest_pages_build (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_609(client: &client::Client) {
    run (client . repos_get_pages_build (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_610(client: &client::Client) {
    run (client . repos_get_pages_health_check (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_611(client: &client::Client) {
    run (client . repos_get_readme (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_612(client: &client::Client) {
    run (client . repos_get_readme_in_directory (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_613(client: &client::Client) {
    run (client . repos_list_releases (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_614(client: &client::Client) {
    run (client . repos_create_release (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_615(client: &client::Client) {
    run (client . repos_get_release_asset (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_616(client: &client::Client) {
    run (client . repos_update_release_asset (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_617(client: &client::Client) {
    run (client . repos_delete_release_asset (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_618(client: &client::Client) {
    run (client . repos_get_latest_release (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_619(client: &client::Client) {
    run (client . repos_get_release_by_tag (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_620(client: &client::Client) {
    run (client . repos_get_release (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_621(client: &client::Client) {
    run (client . repos_update_release (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_622(client: &client::Client) {
    run (client . repos_delete_release (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_623(client: &client::Client) {
    run (client . repos_list_release_assets (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_624(client: &client::Client) {
    run (client . repos_upload_release_asset (make :: < String > () , make :: < String > () , make () , make :: < String > ()) . send ()) ;
}

fn call_625(client: &client::Client) {
    run (client . repos_get_code_frequency_stats (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_626(client: &client::Client) {
    run (client . repos_get_commit_activity_stats (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_627(client: &client::Client) {
    run (client . repos_get_contributors_stats (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_628(client: &client::Client) {
    run (client . repos_get_participation_stats (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_629(client: &client::Client) {
    run (client . repos_get_punch_card_stats (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_630(client: &client::Client) {
    run (client . repos_create_commit_status (make :: < String > () , make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_631(client: &client::Client) {
    run (client . repos_list_tags (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_632(client: &client::Client) {
    run (client . repos_download_tarball_archive (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_633(client: &client::Client) {
    run (client . repos_list_teams (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_634(client: &client::Client) {
    run (client . repos_get_all_topics (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_635(client: &client::Client) {
    run (client . repos_replace_all_topics (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_636(client: &client::Client) {
    run (client . repos_get_clones (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_637(client: &client::Client) {
    run (client . repos_get_top_paths (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_638(client: &client::Client) {
    run (client . repos_get_top_referrers (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_639(client: &client::Client) {
    run (client . repos_get_views (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_640(client: &client::Client) {
    run (client . repos_transfer (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_641(client: &client::Client) {
    run (client . repos_check_vulnerability_alerts (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_642(client: &client::Client) {
    run (client . repos_enable_vulnerability_alerts (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_643(client: &client::Client) {
    run (client . repos_disable_vulnerability_alerts (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_644(client: &client::Client) {
    run (client . repos_download_zipball_archive (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_645(client: &client::Client) {
    run (client . repos_create_using_template (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_646(client: &client::Client) {
    run (client . repos_list_public () . send ()) ;
}

fn call_647(client: &client::Client) {
    run (client . repos_list_for_authenticated_user () . send ()) ;
}

fn call_648(client: &client::Client) {
    run (client . repos_create_for_authenticated_user (make ()) . send ()) ;
}

fn call_649(client: &client::Client) {
    run (client . repos_list_invitations_for_authenticated_user () . send ()) ;
}

fn call_650(client: &client::Client) {
    run (client . repos_accept_invitation (make ()) . send ()) ;
}

fn call_651(client: &client::Client) {
    run (client . repos_decline_invitation (make ()) . send ()) ;
}

fn call_652(client: &client::Client) {
    run (client . repos_list_for_user (make :: < String > ()) . send ()) ;
}

fn call_653(client: &client::Client) {
    run (client . scim_list_provisioned_identities (make :: < String > ()) . send ()) ;
}

fn call_654(client: &client::Client) {
    run (client . scim_provision_and_invite_user (make :: < String > () , make ()) . send ()) ;
}

fn call_655(client: &client::Client) {
    run (client . scim_get_provisioning_information_for_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_656(client: &client::Client) {
    run (client . scim_set_information_for_provisioned_user (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_657(client: &client::Client) {
    run (client . scim_update_attribute_for_user (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_658(client: &client::Client) {
    run (client . scim_delete_user_from_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_659(client: &client::Client) {
    run (client . search_code (make :: < String > ()) . send ()) ;
}

fn call_660(client: &client::Client) {
    run (client . search_commits (make :: < String > ()) . send ()) ;
}

fn call_661(client: &client::Client) {
    run (client . search_issues_and_pull_requests (make :: < String > ()) . send ()) ;
}

fn call_662(client: &client::Client) {
    run (client . search_labels (make () , make :: < String > ()) . send ()) ;
}

fn call_663(client: &client::Client) {
    run (client . search_repos (make :: < String > ()) . send ()) ;
}

fn call_664(client: &client::Client) {
    run (client . search_topics (make :: < String > ()) . send ()) ;
}

fn call_665(client: &client::Client) {
    run (client . search_users (make :: < String > ()) . send ()) ;
}

fn call_666(client: &client::Client) {
    run (client . secret_scanning_list_alerts_for_org (make :: < String > ()) . send ()) ;
}

fn call_667(client: &client::Client) {
    run (client . secret_scanning_list_alerts_for_repo (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_668(client: &client::Client) {
    run (client . secret_scanning_get_alert (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_669(client: &client::Client) {
    run (client . secret_scanning_update_alert (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_670(client: &client::Client) {
    run (client . teams_list_idp_groups_for_org (make :: < String > ()) . send ()) ;
}

fn call_671(client: &client::Client) {
    run (client . teams_list (make :: < String > ()) . send ()) ;
}

fn call_672(client: &client::Client) {
    run (client . teams_create (make :: < String > () , make ()) . send ()) ;
}

fn call_673(client: &client::Client) {
    run (client . teams_get_by_name (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_674(client: &client::Client) {
    run (client . teams_update_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_675(client: &client::Client) {
    run (client . teams_delete_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_676(client: &client::Client) {
    run (client . teams_list_discussions_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_677(client: &client::Client) {
    run (client . teams_create_discussion_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_678(client: &client::Client) {
    run (client . teams_get_discussion_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_679(client: &client::Client) {
    run (client . teams_update_discussion_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_680(client: &client::Client) {
    run (client . teams_delete_discussion_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_681(client: &client::Client) {
    run (client . teams_list_discussion_comments_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_682(client: &client::Client) {
    run (client . teams_create_discussion_comment_in_org (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_683(client: &client::Client) {
    run (client . teams_get_discussion_comment_in_org (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_684(client: &client::Client) {
    run (client . teams_update_discussion_comment_in_org (make :: < String > () , make :: < String > () , make () , make () , make ()) . send ()) ;
}

fn call_685(client: &client::Client) {
    run (client . teams_delete_discussion_comment_in_org (make :: < String > () , make :: < String > () , make () , make ()) . send ()) ;
}

fn call_686(client: &client::Client) {
    run (client . teams_list_pending_invitations_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_687(client: &client::Client) {
    run (client . teams_list_members_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_688(client: &client::Client) {
    run (client . teams_get_membership_for_user_in_org (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_689(client: &client::Client) {
    run (client . teams_add_or_update_membership_for_user_in_org (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_690(client: &client::Client) {
    run (client . teams_remove_membership_for_user_in_org (make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_691(client: &client::Client) {
    run (client . teams_list_projects_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_692(client: &client::Client) {
    run (client . teams_check_permissions_for_project_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_693(client: &client::Client) {
    run (client . teams_add_or_update_project_permissions_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_694(client: &client::Client) {
    run (client . teams_remove_project_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_695(client: &client::Client) {
    run (client . teams_list_repos_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_696(client: &client::Client) {
    run (client . teams_check_permissions_for_repo_in_org (make :: < String > () , make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_697(client: &client::Client) {
    run (client . teams_add_or_update_repo_permissions_in_org (make :: < String > () , make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_698(client: &client::Client) {
    run (client . teams_remove_repo_in_org (make :: < String > () , make :: < String > () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_699(client: &client::Client) {
    run (client . teams_list_idp_groups_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_700(client: &client::Client) {
    run (client . teams_create_or_update_idp_group_connections_in_org (make :: < String > () , make :: < String > () , make ()) . send ()) ;
}

fn call_701(client: &client::Client) {
    run (client . teams_list_child_in_org (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_702(client: &client::Client) {
    run (client . teams_get_legacy (make ()) . send ()) ;
}

fn call_703(client: &client::Client) {
    run (client . teams_update_legacy (make () , make ()) . send ()) ;
}

fn call_704(client: &client::Client) {
    run (client . teams_delete_legacy (make ()) . send ()) ;
}

fn call_705(client: &client::Client) {
    run (client . teams_list_discussions_legacy (make ()) . send ()) ;
}

fn call_706(client: &client::Client) {
    run (client . teams_create_discussion_legacy (make () , make ()) . send ()) ;
}

fn call_707(client: &client::Client) {
    run (client . teams_get_discussion_legacy (make () , make ()) . send ()) ;
}

fn call_708(client: &client::Client) {
    run (client . teams_update_discussion_legacy (make () , make ()) . send ()) ;
}

fn call_709(client: &client::Client) {
    run (client . teams_delete_discussion_legacy (make () , make ()) . send ()) ;
}

fn call_710(client: &client::Client) {
    run (client . teams_list_discussion_comments_legacy (make () , make ()) . send ()) ;
}

fn call_711(client: &client::Client) {
    run (client . teams_create_discussion_comment_legacy (make () , make () , make ()) . send ()) ;
}

fn call_712(client: &client::Client) {
    run (client . teams_get_discussion_comment_legacy (make () , make () , make ()) . send ()) ;
}

fn call_713(client: &client::Client) {
    run (client . teams_update_discussion_comment_legacy (make () , make () , make () , make ()) . send ()) ;
}

fn call_714(client: &client::Client) {
    run (client . teams_delete_discussion_comment_legacy (make () , make () , make ()) . send ()) ;
}

fn call_715(client: &client::Client) {
    run (client . teams_list_pending_invitations_legacy (make ()) . send ()) ;
}

fn call_716(client: &client::Client) {
    run (client . teams_list_members_legacy (make ()) . send ()) ;
}

fn call_717(client: &client::Client) {
    run (client . teams_get_member_legacy (make () , make :: < String > ()) . send ()) ;
}

fn call_718(client: &client::Client) {
    run (client . teams_add_member_legacy (make () , make :: < String > ()) . send ()) ;
}

fn call_719(client: &client::Client) {
    run (client . teams_remove_member_legacy (make () , make :: < String > ()) . send ()) ;
}

fn call_720(client: &client::Client) {
    run (client . teams_get_membership_for_user_legacy (make () , make :: < String > ()) . send ()) ;
}

fn call_721(client: &client::Client) {
    run (client . teams_add_or_update_membership_for_user_legacy (make () , make :: < String > ()) . send ()) ;
}

fn call_722(client: &client::Client) {
    run (client . teams_remove_membership_for_user_legacy (make () , make :: < String > ()) . send ()) ;
}

fn call_723(client: &client::Client) {
    run (client . teams_list_projects_legacy (make ()) . send ()) ;
}

fn call_724(client: &client::Client) {
    run (client . teams_check_permissions_for_project_legacy (make () , make ()) . send ()) ;
}

fn call_725(client: &client::Client) {
    run (client . teams_add_or_update_project_permissions_legacy (make () , make ()) . send ()) ;
}

fn call_726(client: &client::Client) {
    run (client . teams_remove_project_legacy (make () , make ()) . send ()) ;
}

fn call_727(client: &client::Client) {
    run (client . teams_list_repos_legacy (make ()) . send ()) ;
}

fn call_728(client: &client::Client) {
    run (client . teams_check_permissions_for_repo_legacy (make () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_729(client: &client::Client) {
    run (client . teams_add_or_update_repo_permissions_legacy (make () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_730(client: &client::Client) {
    run (client . teams_remove_repo_legacy (make () , make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_731(client: &client::Client) {
    run (client . teams_list_idp_groups_for_legacy (make ()) . send ()) ;
}

fn call_732(client: &client::Client) {
    run (client . teams_create_or_update_idp_group_connections_legacy (make () , make ()) . send ()) ;
}

fn call_733(client: &client::Client) {
    run (client . teams_list_child_legacy (make ()) . send ()) ;
}

fn call_734(client: &client::Client) {
    run (client . teams_list_for_authenticated_user () . send ()) ;
}

fn call_735(client: &client::Client) {
    run (client . users_get_authenticated () . send ()) ;
}

fn call_736(client: &client::Client) {
    run (client . users_update_authenticated () . send ()) ;
}

fn call_737(client: &client::Client) {
    run (client . users_list_blocked_by_authenticated () . send ()) ;
}

fn call_738(client: &client::Client) {
    run (client . users_check_blocked (make :: < String > ()) . send ()) ;
}

fn call_739(client: &client::Client) {
    run (client . users_block (make :: < String > ()) . send ()) ;
}

fn call_740(client: &client::Client) {
    run (client . users_unblock (make :: < String > ()) . send ()) ;
}

fn call_741(client: &client::Client) {
    run (client . users_set_primary_email_visibility_for_authenticated (make ()) . send ()) ;
}

fn call_742(client: &client::Client) {
    run (client . users_list_emails_for_authenticated () . send ()) ;
}

fn call_743(client: &client::Client) {
    run (client . users_add_email_for_authenticated () . send ()) ;
}

fn call_744(client: &client::Client) {
    run (client . users_delete_email_for_authenticated () . send ()) ;
}

fn call_745(client: &client::Client) {
    run (client . users_list_followers_for_authenticated_user () . send ()) ;
}

fn call_746(client: &client::Client) {
    run (client . users_list_followed_by_authenticated () . send ()) ;
}

fn call_747(client: &client::Client) {
    run (client . users_check_person_is_followed_by_authenticated (make :: < String > ()) . send ()) ;
}

fn call_748(client: &client::Client) {
    run (client . users_follow (make :: < String > ()) . send ()) ;
}

fn call_749(client: &client::Client) {
    run (client . users_unfollow (make :: < String > ()) . send ()) ;
}

fn call_750(client: &client::Client) {
    run (client . users_list_gpg_keys_for_authenticated () . send ()) ;
}

fn call_751(client: &client::Client) {
    run (client . users_create_gpg_key_for_authenticated (make ()) . send ()) ;
}

fn call_752(client: &client::Client) {
    run (client . users_get_gpg_key_for_authenticated (make ()) . send ()) ;
}

fn call_753(client: &client::Client) {
    run (client . users_delete_gpg_key_for_authenticated (make ()) . send ()) ;
}

fn call_754(client: &client::Client) {
    run (client . users_list_public_ssh_keys_for_authenticated () . send ()) ;
}

fn call_755(client: &client::Client) {
    run (client . users_create_public_ssh_key_for_authenticated (make ()) . send ()) ;
}

fn call_756(client: &client::Client) {
    run (client . users_get_public_ssh_key_for_authenticated (make ()) . send ()) ;
}

fn call_757(client: &client::Client) {
    run (client . users_delete_public_ssh_key_for_authenticated (make ()) . send ()) ;
}

fn call_758(client: &client::Client) {
    run (client . users_list_public_emails_for_authenticated () . send ()) ;
}

fn call_759(client: &client::Client) {
    run (client . users_list () . send ()) ;
}

fn call_760(client: &client::Client) {
    run (client . users_get_by_username (make :: < String > ()) . send ()) ;
}

fn call_761(client: &client::Client) {
    run (client . users_list_followers_for_user (make :: < String > ()) . send ()) ;
}

fn call_762(client: &client::Client) {
    run (client . users_list_following_for_user (make :: < String > ()) . send ()) ;
}

fn call_763(client: &client::Client) {
    run (client . users_check_following_for_user (make :: < String > () , make :: < String > ()) . send ()) ;
}

fn call_764(client: &client::Client) {
    run (client . users_list_gpg_keys_for_user (make :: < String > ()) . send ()) ;
}

fn call_765(client: &client::Client) {
    run (client . users_get_context_for_user (make :: < String > ()) . send ()) ;
}

fn call_766(client: &client::Client) {
    run (client . users_list_public_keys_for_user (make :: < String > ()) . send ()) ;
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
    call_10(&client);
    call_11(&client);
    call_12(&client);
    call_13(&client);
    call_14(&client);
    call_15(&client);
    call_16(&client);
    call_17(&client);
    call_18(&client);
    call_19(&client);
    call_20(&client);
    call_21(&client);
    call_22(&client);
    call_23(&client);
    call_24(&client);
    call_25(&client);
    call_26(&client);
    call_27(&client);
    call_28(&client);
    call_29(&client);
    call_30(&client);
    call_31(&client);
    call_32(&client);
    call_33(&client);
    call_34(&client);
    call_35(&client);
    call_36(&client);
    call_37(&client);
    call_38(&client);
    call_39(&client);
    call_40(&client);
    call_41(&client);
    call_42(&client);
    call_43(&client);
    call_44(&client);
    call_45(&client);
    call_46(&client);
    call_47(&client);
    call_48(&client);
    call_49(&client);
    call_50(&client);
    call_51(&client);
    call_52(&client);
    call_53(&client);
    call_54(&client);
    call_55(&client);
    call_56(&client);
    call_57(&client);
    call_58(&client);
    call_59(&client);
    call_60(&client);
    call_61(&client);
    call_62(&client);
    call_63(&client);
    call_64(&client);
    call_65(&client);
    call_66(&client);
    call_67(&client);
    call_68(&client);
    call_69(&client);
    call_70(&client);
    call_71(&client);
    call_72(&client);
    call_73(&client);
    call_74(&client);
    call_75(&client);
    call_76(&client);
    call_77(&client);
    call_78(&client);
    call_79(&client);
    call_80(&client);
    call_81(&client);
    call_82(&client);
    call_83(&client);
    call_84(&client);
    call_85(&client);
    call_86(&client);
    call_87(&client);
    call_88(&client);
    call_89(&client);
    call_90(&client);
    call_91(&client);
    call_92(&client);
    call_93(&client);
    call_94(&client);
    call_95(&client);
    call_96(&client);
    call_97(&client);
    call_98(&client);
    call_99(&client);
    call_100(&client);
    call_101(&client);
    call_102(&client);
    call_103(&client);
    call_104(&client);
    call_105(&client);
    call_106(&client);
    call_107(&client);
    call_108(&client);
    call_109(&client);
    call_110(&client);
    call_111(&client);
    call_112(&client);
    call_113(&client);
    call_114(&client);
    call_115(&client);
    call_116(&client);
    call_117(&client);
    call_118(&client);
    call_119(&client);
    call_120(&client);
    call_121(&client);
    call_122(&client);
    call_123(&client);
    call_124(&client);
    call_125(&client);
    call_126(&client);
    call_127(&client);
    call_128(&client);
    call_129(&client);
    call_130(&client);
    call_131(&client);
    call_132(&client);
    call_133(&client);
    call_134(&client);
    call_135(&client);
    call_136(&client);
    call_137(&client);
    call_138(&client);
    call_139(&client);
    call_140(&client);
    call_141(&client);
    call_142(&client);
    call_143(&client);
    call_144(&client);
    call_145(&client);
    call_146(&client);
    call_147(&client);
    call_148(&client);
    call_149(&client);
    call_150(&client);
    call_151(&client);
    call_152(&client);
    call_153(&client);
    call_154(&client);
    call_155(&client);
    call_156(&client);
    call_157(&client);
    call_158(&client);
    call_159(&client);
    call_160(&client);
    call_161(&client);
    call_162(&client);
    call_163(&client);
    call_164(&client);
    call_165(&client);
    call_166(&client);
    call_167(&client);
    call_168(&client);
    call_169(&client);
    call_170(&client);
    call_171(&client);
    call_172(&client);
    call_173(&client);
    call_174(&client);
    call_175(&client);
    call_176(&client);
    call_177(&client);
    call_178(&client);
    call_179(&client);
    call_180(&client);
    call_181(&client);
    call_182(&client);
    call_183(&client);
    call_184(&client);
    call_185(&client);
    call_186(&client);
    call_187(&client);
    call_188(&client);
    call_189(&client);
    call_190(&client);
    call_191(&client);
    call_192(&client);
    call_193(&client);
    call_194(&client);
    call_195(&client);
    call_196(&client);
    call_197(&client);
    call_198(&client);
    call_199(&client);
    call_200(&client);
    call_201(&client);
    call_202(&client);
    call_203(&client);
    call_204(&client);
    call_205(&client);
    call_206(&client);
    call_207(&client);
    call_208(&client);
    call_209(&client);
    call_210(&client);
    call_211(&client);
    call_212(&client);
    call_213(&client);
    call_214(&client);
    call_215(&client);
    call_216(&client);
    call_217(&client);
    call_218(&client);
    call_219(&client);
    call_220(&client);
    call_221(&client);
    call_222(&client);
    call_223(&client);
    call_224(&client);
    call_225(&client);
    call_226(&client);
    call_227(&client);
    call_228(&client);
    call_229(&client);
    call_230(&client);
    call_231(&client);
    call_232(&client);
    call_233(&client);
    call_234(&client);
    call_235(&client);
    call_236(&client);
    call_237(&client);
    call_238(&client);
    call_239(&client);
    call_240(&client);
    call_241(&client);
    call_242(&client);
    call_243(&client);
    call_244(&client);
    call_245(&client);
    call_246(&client);
    call_247(&client);
    call_248(&client);
    call_249(&client);
    call_250(&client);
    call_251(&client);
    call_252(&client);
    call_253(&client);
    call_254(&client);
    call_255(&client);
    call_256(&client);
    call_257(&client);
    call_258(&client);
    call_259(&client);
    call_260(&client);
    call_261(&client);
    call_262(&client);
    call_263(&client);
    call_264(&client);
    call_265(&client);
    call_266(&client);
    call_267(&client);
    call_268(&client);
    call_269(&client);
    call_270(&client);
    call_271(&client);
    call_272(&client);
    call_273(&client);
    call_274(&client);
    call_275(&client);
    call_276(&client);
    call_277(&client);
    call_278(&client);
    call_279(&client);
    call_280(&client);
    call_281(&client);
    call_282(&client);
    call_283(&client);
    call_284(&client);
    call_285(&client);
    call_286(&client);
    call_287(&client);
    call_288(&client);
    call_289(&client);
    call_290(&client);
    call_291(&client);
    call_292(&client);
    call_293(&client);
    call_294(&client);
    call_295(&client);
    call_296(&client);
    call_297(&client);
    call_298(&client);
    call_299(&client);
    call_300(&client);
    call_301(&client);
    call_302(&client);
    call_303(&client);
    call_304(&client);
    call_305(&client);
    call_306(&client);
    call_307(&client);
    call_308(&client);
    call_309(&client);
    call_310(&client);
    call_311(&client);
    call_312(&client);
    call_313(&client);
    call_314(&client);
    call_315(&client);
    call_316(&client);
    call_317(&client);
    call_318(&client);
    call_319(&client);
    call_320(&client);
    call_321(&client);
    call_322(&client);
    call_323(&client);
    call_324(&client);
    call_325(&client);
    call_326(&client);
    call_327(&client);
    call_328(&client);
    call_329(&client);
    call_330(&client);
    call_331(&client);
    call_332(&client);
    call_333(&client);
    call_334(&client);
    call_335(&client);
    call_336(&client);
    call_337(&client);
    call_338(&client);
    call_339(&client);
    call_340(&client);
    call_341(&client);
    call_342(&client);
    call_343(&client);
    call_344(&client);
    call_345(&client);
    call_346(&client);
    call_347(&client);
    call_348(&client);
    call_349(&client);
    call_350(&client);
    call_351(&client);
    call_352(&client);
    call_353(&client);
    call_354(&client);
    call_355(&client);
    call_356(&client);
    call_357(&client);
    call_358(&client);
    call_359(&client);
    call_360(&client);
    call_361(&client);
    call_362(&client);
    call_363(&client);
    call_364(&client);
    call_365(&client);
    call_366(&client);
    call_367(&client);
    call_368(&client);
    call_369(&client);
    call_370(&client);
    call_371(&client);
    call_372(&client);
    call_373(&client);
    call_374(&client);
    call_375(&client);
    call_376(&client);
    call_377(&client);
    call_378(&client);
    call_379(&client);
    call_380(&client);
    call_381(&client);
    call_382(&client);
    call_383(&client);
    call_384(&client);
    call_385(&client);
    call_386(&client);
    call_387(&client);
    call_388(&client);
    call_389(&client);
    call_390(&client);
    call_391(&client);
    call_392(&client);
    call_393(&client);
    call_394(&client);
    call_395(&client);
    call_396(&client);
    call_397(&client);
    call_398(&client);
    call_399(&client);
    call_400(&client);
    call_401(&client);
    call_402(&client);
    call_403(&client);
    call_404(&client);
    call_405(&client);
    call_406(&client);
    call_407(&client);
    call_408(&client);
    call_409(&client);
    call_410(&client);
    call_411(&client);
    call_412(&client);
    call_413(&client);
    call_414(&client);
    call_415(&client);
    call_416(&client);
    call_417(&client);
    call_418(&client);
    call_419(&client);
    call_420(&client);
    call_421(&client);
    call_422(&client);
    call_423(&client);
    call_424(&client);
    call_425(&client);
    call_426(&client);
    call_427(&client);
    call_428(&client);
    call_429(&client);
    call_430(&client);
    call_431(&client);
    call_432(&client);
    call_433(&client);
    call_434(&client);
    call_435(&client);
    call_436(&client);
    call_437(&client);
    call_438(&client);
    call_439(&client);
    call_440(&client);
    call_441(&client);
    call_442(&client);
    call_443(&client);
    call_444(&client);
    call_445(&client);
    call_446(&client);
    call_447(&client);
    call_448(&client);
    call_449(&client);
    call_450(&client);
    call_451(&client);
    call_452(&client);
    call_453(&client);
    call_454(&client);
    call_455(&client);
    call_456(&client);
    call_457(&client);
    call_458(&client);
    call_459(&client);
    call_460(&client);
    call_461(&client);
    call_462(&client);
    call_463(&client);
    call_464(&client);
    call_465(&client);
    call_466(&client);
    call_467(&client);
    call_468(&client);
    call_469(&client);
    call_470(&client);
    call_471(&client);
    call_472(&client);
    call_473(&client);
    call_474(&client);
    call_475(&client);
    call_476(&client);
    call_477(&client);
    call_478(&client);
    call_479(&client);
    call_480(&client);
    call_481(&client);
    call_482(&client);
    call_483(&client);
    call_484(&client);
    call_485(&client);
    call_486(&client);
    call_487(&client);
    call_488(&client);
    call_489(&client);
    call_490(&client);
    call_491(&client);
    call_492(&client);
    call_493(&client);
    call_494(&client);
    call_495(&client);
    call_496(&client);
    call_497(&client);
    call_498(&client);
    call_499(&client);
    call_500(&client);
    call_501(&client);
    call_502(&client);
    call_503(&client);
    call_504(&client);
    call_505(&client);
    call_506(&client);
    call_507(&client);
    call_508(&client);
    call_509(&client);
    call_510(&client);
    call_511(&client);
    call_512(&client);
    call_513(&client);
    call_514(&client);
    call_515(&client);
    call_516(&client);
    call_517(&client);
    call_518(&client);
    call_519(&client);
    call_520(&client);
    call_521(&client);
    call_522(&client);
    call_523(&client);
    call_524(&client);
    call_525(&client);
    call_526(&client);
    call_527(&client);
    call_528(&client);
    call_529(&client);
    call_530(&client);
    call_531(&client);
    call_532(&client);
    call_533(&client);
    call_534(&client);
    call_535(&client);
    call_536(&client);
    call_537(&client);
    call_538(&client);
    call_539(&client);
    call_540(&client);
    call_541(&client);
    call_542(&client);
    call_543(&client);
    call_544(&client);
    call_545(&client);
    call_546(&client);
    call_547(&client);
    call_548(&client);
    call_549(&client);
    call_550(&client);
    call_551(&client);
    call_552(&client);
    call_553(&client);
    call_554(&client);
    call_555(&client);
    call_556(&client);
    call_557(&client);
    call_558(&client);
    call_559(&client);
    call_560(&client);
    call_561(&client);
    call_562(&client);
    call_563(&client);
    call_564(&client);
    call_565(&client);
    call_566(&client);
    call_567(&client);
    call_568(&client);
    call_569(&client);
    call_570(&client);
    call_571(&client);
    call_572(&client);
    call_573(&client);
    call_574(&client);
    call_575(&client);
    call_576(&client);
    call_577(&client);
    call_578(&client);
    call_579(&client);
    call_580(&client);
    call_581(&client);
    call_582(&client);
    call_583(&client);
    call_584(&client);
    call_585(&client);
    call_586(&client);
    call_587(&client);
    call_588(&client);
    call_589(&client);
    call_590(&client);
    call_591(&client);
    call_592(&client);
    call_593(&client);
    call_594(&client);
    call_595(&client);
    call_596(&client);
    call_597(&client);
    call_598(&client);
    call_599(&client);
    call_600(&client);
    call_601(&client);
    call_602(&client);
    call_603(&client);
    call_604(&client);
    call_605(&client);
    call_606(&client);
    call_607(&client);
    call_608(&client);
    call_609(&client);
    call_610(&client);
    call_611(&client);
    call_612(&client);
    call_613(&client);
    call_614(&client);
    call_615(&client);
    call_616(&client);
    call_617(&client);
    call_618(&client);
    call_619(&client);
    call_620(&client);
    call_621(&client);
    call_622(&client);
    call_623(&client);
    call_624(&client);
    call_625(&client);
    call_626(&client);
    call_627(&client);
    call_628(&client);
    call_629(&client);
    call_630(&client);
    call_631(&client);
    call_632(&client);
    call_633(&client);
    call_634(&client);
    call_635(&client);
    call_636(&client);
    call_637(&client);
    call_638(&client);
    call_639(&client);
    call_640(&client);
    call_641(&client);
    call_642(&client);
    call_643(&client);
    call_644(&client);
    call_645(&client);
    call_646(&client);
    call_647(&client);
    call_648(&client);
    call_649(&client);
    call_650(&client);
    call_651(&client);
    call_652(&client);
    call_653(&client);
    call_654(&client);
    call_655(&client);
    call_656(&client);
    call_657(&client);
    call_658(&client);
    call_659(&client);
    call_660(&client);
    call_661(&client);
    call_662(&client);
    call_663(&client);
    call_664(&client);
    call_665(&client);
    call_666(&client);
    call_667(&client);
    call_668(&client);
    call_669(&client);
    call_670(&client);
    call_671(&client);
    call_672(&client);
    call_673(&client);
    call_674(&client);
    call_675(&client);
    call_676(&client);
    call_677(&client);
    call_678(&client);
    call_679(&client);
    call_680(&client);
    call_681(&client);
    call_682(&client);
    call_683(&client);
    call_684(&client);
    call_685(&client);
    call_686(&client);
    call_687(&client);
    call_688(&client);
    call_689(&client);
    call_690(&client);
    call_691(&client);
    call_692(&client);
    call_693(&client);
    call_694(&client);
    call_695(&client);
    call_696(&client);
    call_697(&client);
    call_698(&client);
    call_699(&client);
    call_700(&client);
    call_701(&client);
    call_702(&client);
    call_703(&client);
    call_704(&client);
    call_705(&client);
    call_706(&client);
    call_707(&client);
    call_708(&client);
    call_709(&client);
    call_710(&client);
    call_711(&client);
    call_712(&client);
    call_713(&client);
    call_714(&client);
    call_715(&client);
    call_716(&client);
    call_717(&client);
    call_718(&client);
    call_719(&client);
    call_720(&client);
    call_721(&client);
    call_722(&client);
    call_723(&client);
    call_724(&client);
    call_725(&client);
    call_726(&client);
    call_727(&client);
    call_728(&client);
    call_729(&client);
    call_730(&client);
    call_731(&client);
    call_732(&client);
    call_733(&client);
    call_734(&client);
    call_735(&client);
    call_736(&client);
    call_737(&client);
    call_738(&client);
    call_739(&client);
    call_740(&client);
    call_741(&client);
    call_742(&client);
    call_743(&client);
    call_744(&client);
    call_745(&client);
    call_746(&client);
    call_747(&client);
    call_748(&client);
    call_749(&client);
    call_750(&client);
    call_751(&client);
    call_752(&client);
    call_753(&client);
    call_754(&client);
    call_755(&client);
    call_756(&client);
    call_757(&client);
    call_758(&client);
    call_759(&client);
    call_760(&client);
    call_761(&client);
    call_762(&client);
    call_763(&client);
    call_764(&client);
    call_765(&client);
    call_766(&client);
}
