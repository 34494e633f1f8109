//! Validation of numbers: compared as decimals, exactly.

mod codec_types;

use codec_types::Server;
use oasmith_runtime::__private::v1::{Number, Rule, Value, check};

fn found(value: &dyn Value, rules: &'static [Rule]) -> Vec<String> {
    check(value, rules).iter().map(ToString::to_string).collect()
}

fn holds(value: &dyn Value, rules: &'static [Rule]) -> bool {
    check(value, rules).is_empty()
}

const GOOD: &str = "2eb8aa08-aa98-11ea-b4aa-73b441d16380";

#[test]
fn bounds_are_exact() {
    const MAX: i128 = i64::MAX as i128;
    type Bounds = (Rule, Vec<Box<dyn Value>>, Vec<Box<dyn Value>>);
    fn values<const N: usize>(values: [Box<dyn Value>; N]) -> Vec<Box<dyn Value>> {
        values.into()
    }
    let table: Vec<Bounds> = vec![
        (
            Rule::Maximum(Number::Int(MAX)),
            values([Box::new(i64::MAX), Box::new(i64::MIN), Box::new(9.2e18)]),
            values([Box::new(i64::MAX.cast_unsigned() + 1), Box::new(9_223_372_036_854_775_807f64), Box::new(1e308)]),
        ),
        (
            Rule::ExclusiveMaximum(Number::Int(MAX)),
            values([Box::new(i64::MAX - 1)]),
            values([Box::new(i64::MAX), Box::new(u64::MAX)]),
        ),
        (
            Rule::Minimum(Number::Int(-9_223_372_036_854_776_000)),
            values([Box::new(i64::MIN), Box::new(-9_223_372_036_854_776_000f64)]),
            values([Box::new(-9.223_372_036_854_78e18), Box::new(-1e300)]),
        ),
        (
            Rule::Maximum(Number::Decimal("0.1")),
            values([Box::new(0.1), Box::new(0.099_999_999_999_999_99), Box::new(0), Box::new(0.1f32)]),
            values([Box::new(0.100_000_000_000_000_02), Box::new(1u64), Box::new(0.11f32)]),
        ),
        (
            Rule::ExclusiveMinimum(Number::Decimal("1e-400")),
            values([Box::new(5e-324), Box::new(1)]),
            values([Box::new(0.0), Box::new(-0.0), Box::new(-5e-324)]),
        ),
        (Rule::Maximum(Number::Decimal("1e400")), values([Box::new(1e308), Box::new(u64::MAX)]), values([])),
        (
            Rule::Minimum(Number::Decimal("-2.50")),
            values([Box::new(-2.5), Box::new(-2)]),
            values([Box::new(-2.500_000_000_000_001), Box::new(-3), Box::new(-25)]),
        ),
        (
            Rule::ExclusiveMinimum(Number::Int(0)),
            values([Box::new(1u8), Box::new(5e-324)]),
            values([Box::new(0), Box::new(-0.0), Box::new(-1)]),
        ),
    ];
    for (rule, right, wrong) in table {
        let rules = Box::leak(Box::new([rule]));
        for value in right {
            assert_eq!(found(&value, rules), [""; 0]);
        }
        for value in wrong {
            assert_eq!(check(&value, rules).len(), 1, "{rule:?}");
        }
    }
}

#[test]
fn multiples_are_exact_in_decimal() {
    let table: [(Number, &[f64], &[f64]); 8] = [
        (Number::Decimal("0.01"), &[0.0, 0.01, 0.07, 19.99, 4.35, 1.1, 1e300, -0.29], &[0.005, 0.001, 1e-5, 0.1 + 0.2]),
        (Number::Decimal("0.1"), &[0.3, 1e22, 12.0], &[0.30000000000000004, 0.25]),
        (Number::Int(3), &[0.0, 9.0, -3.0, 3e200], &[1.0, 1e308, 2.5, 10.0]),
        (Number::Decimal("1e-8"), &[1e-8, 12391239123.0, 1e308, 5e-8], &[1e-9, 0.123456789]),
        (Number::Decimal("0.123456789"), &[0.123456789, 1.23456789, 0.246913578], &[1e308, 1.0]),
        (Number::Decimal("2.5"), &[5.0, 7.5, 1e20], &[1.0, 2.0]),
        (Number::Int(1_000_000_007), &[2_000_000_014.0], &[1e308]),
        (Number::Int(1024), &[1024.0, 1e300, 1e10], &[1e9, 512.0]),
    ];
    for (of, right, wrong) in table {
        let rules = Box::leak(Box::new([Rule::MultipleOf(of)]));
        for value in right {
            assert!(holds(value, rules), "{value} of {of:?}");
        }
        for value in wrong {
            assert!(!holds(value, rules), "{value} of {of:?}");
        }
    }
    let seven: &[Rule] = &[Rule::MultipleOf(Number::Int(7))];
    assert!(holds(&(i64::MAX), seven));
    assert!(!holds(&(i64::MAX - 1), seven));
    assert!(holds(&9_223_372_036_854_775_807u64, seven));
    let huge: &[Rule] = &[Rule::MultipleOf(Number::Decimal("123456789012345678901234567890123456789012345678901"))];
    assert!(holds(&0, huge));
    assert!(!holds(&1, huge));
}

#[test]
fn limits_that_are_no_numbers_assert_nothing() {
    const ODD: [&str; 9] = ["", "-", ".5", "1.x", "x.1", "1ex", "1e5x", "1e", "--1"];
    for text in ODD {
        let limit = Number::Decimal(text);
        let rules = [Rule::Minimum(limit), Rule::Maximum(limit), Rule::MultipleOf(limit)];
        let rules = Box::leak(Box::new(rules));
        assert!(holds(&1, rules) && holds(&0, rules), "{text}");
    }
    // Nothing but zero is a multiple of zero.
    assert!(holds(&0, &[Rule::MultipleOf(Number::Int(0))]));
    assert!(!holds(&1, &[Rule::MultipleOf(Number::Decimal("0.00"))]));
}

#[test]
fn numbers_that_are_not_finite_are_faults() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut server = Server::new(GOOD, "a");
        server.price = Some(number);
        assert_eq!(found(&server, &[]), ["/price: must be finite"]);
    }
    assert_eq!(found(&vec![0.0, f64::NAN], &[Rule::UniqueItems]), ["/1: must be finite"]);
    assert_eq!(found(&f32::NAN, &[Rule::Enum(&["1"])]), ["(root): must be finite"]);
}
