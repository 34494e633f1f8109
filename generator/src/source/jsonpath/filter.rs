//! Conditions (section 2.3.5) and functions (section 2.4).

use super::parse::{DEEPEST, segments};
use super::scan::{Fault, Scan};
use super::{Literal, Operand, Operator, Query, Test};

/// A condition, up to where it ends.
pub fn test(scan: &mut Scan<'_>, depth: usize) -> Result<Test, Fault> {
    if depth > DEEPEST {
        return Err(scan.fault("the filter nests too deeply"));
    }
    Ok(join(list(scan, "||", |scan| all(scan, depth))?, Test::Any))
}

fn all(scan: &mut Scan<'_>, depth: usize) -> Result<Test, Fault> {
    Ok(join(list(scan, "&&", |scan| basic(scan, depth))?, Test::All))
}

fn list<'a>(
    scan: &mut Scan<'a>,
    separator: &str,
    part: impl Fn(&mut Scan<'a>) -> Result<Test, Fault>,
) -> Result<Vec<Test>, Fault> {
    let mut parts = vec![part(scan)?];
    loop {
        let before = scan.clone();
        scan.skip_blank();
        if !scan.take(separator) {
            *scan = before;
            return Ok(parts);
        }
        scan.skip_blank();
        parts.push(part(scan)?);
    }
}

fn join(mut parts: Vec<Test>, join: fn(Vec<Test>) -> Test) -> Test {
    match parts.len() {
        1 => parts.remove(0),
        _ => join(parts),
    }
}

fn basic(scan: &mut Scan<'_>, depth: usize) -> Result<Test, Fault> {
    if scan.take("!") {
        scan.skip_blank();
        let inner = if scan.peek() == Some('(') { group(scan, depth)? } else { existence(scan, depth)? };
        return Ok(Test::Not(Box::new(inner)));
    }
    if scan.peek() == Some('(') {
        return group(scan, depth);
    }
    let start = scan.clone();
    let left = operand(scan, depth)?;
    let before = scan.clone();
    scan.skip_blank();
    let Some(operator) = operator(scan) else {
        *scan = before;
        return exists(left, &start);
    };
    let left = comparable(left, &start)?;
    scan.skip_blank();
    let start = scan.clone();
    let right = comparable(operand(scan, depth)?, &start)?;
    Ok(Test::Compare(left, operator, right))
}

fn group(scan: &mut Scan<'_>, depth: usize) -> Result<Test, Fault> {
    scan.expect("(")?;
    scan.skip_blank();
    let inner = test(scan, depth + 1)?;
    scan.skip_blank();
    scan.expect(")")?;
    Ok(inner)
}

fn existence(scan: &mut Scan<'_>, depth: usize) -> Result<Test, Fault> {
    let start = scan.clone();
    exists(operand(scan, depth)?, &start)
}

/// What stands alone asks whether something is there.
fn exists(operand: Operand, start: &Scan<'_>) -> Result<Test, Fault> {
    match operand {
        Operand::Query(query) => Ok(Test::Exists(query)),
        _ => Err(start.fault("this has to be compared with something")),
    }
}

fn comparable(operand: Operand, start: &Scan<'_>) -> Result<Operand, Fault> {
    match operand {
        Operand::Query(query) if !query.is_singular() => {
            Err(start.fault("only a path to a single value can be compared: names and indices, no `*`, `..` or filter"))
        }
        operand => Ok(operand),
    }
}

fn operator(scan: &mut Scan<'_>) -> Option<Operator> {
    let operators = [
        ("==", Operator::Equal),
        ("!=", Operator::Unequal),
        ("<=", Operator::LessOrEqual),
        (">=", Operator::GreaterOrEqual),
        ("<", Operator::Less),
        (">", Operator::Greater),
    ];
    operators.into_iter().find(|(token, _)| scan.take(token)).map(|(_, operator)| operator)
}

fn operand(scan: &mut Scan<'_>, depth: usize) -> Result<Operand, Fault> {
    match scan.peek() {
        Some('@' | '$') => Ok(Operand::Query(query(scan, depth)?)),
        Some('\'' | '"') => Ok(Operand::Literal(Literal::String(scan.string()?))),
        Some('-' | '0'..='9') => Ok(Operand::Literal(scan.number()?)),
        Some('a'..='z') => word(scan, depth),
        _ => Err(scan.fault("expected a path that begins with `@` or `$`, a literal or a function")),
    }
}

fn query(scan: &mut Scan<'_>, depth: usize) -> Result<Query, Fault> {
    let absolute = scan.take("$");
    if !absolute {
        scan.expect("@")?;
    }
    Ok(Query { absolute, segments: segments(scan, depth)? })
}

/// A literal or a function.
fn word(scan: &mut Scan<'_>, depth: usize) -> Result<Operand, Fault> {
    let start = scan.clone();
    let word = scan.take_while(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
    let literal = match word {
        "true" => Literal::Bool(true),
        "false" => Literal::Bool(false),
        "null" => Literal::Null,
        _ => return function(scan, word, &start, depth),
    };
    Ok(Operand::Literal(literal))
}

fn function(scan: &mut Scan<'_>, name: &str, start: &Scan<'_>, depth: usize) -> Result<Operand, Fault> {
    if depth > DEEPEST {
        return Err(start.fault("the filter nests too deeply"));
    }
    if !matches!(name, "length" | "count" | "value") {
        let message = match name {
            "match" | "search" => format!("oasmith does not know the function `{name}`; compare with `==`"),
            _ => format!("`{name}` is neither a literal nor a function; strings stand in quotes"),
        };
        return Err(start.fault(message));
    }
    scan.expect("(")?;
    scan.skip_blank();
    let inner = scan.clone();
    let operand = match name {
        "length" => Operand::Length(Box::new(comparable(operand(scan, depth + 1)?, &inner)?)),
        "count" => Operand::Count(query(scan, depth)?),
        _ => Operand::Value(query(scan, depth)?),
    };
    scan.skip_blank();
    scan.expect(")")?;
    Ok(operand)
}
