use super::*;
#[test]
fn one() {}
