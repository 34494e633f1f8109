use crate::document::grammar::{Form, Kind};
use crate::source::{Map, Node, Number, Value};

/// How a value fits the form that is expected.
pub enum Fit {
    Fine,
    /// It was changed into this.
    Mended(String),
    /// What it holds was changed into this.
    Within(&'static str),
    Unfit,
}

/// Makes `node` fit `form` if that can be done without guessing.
pub fn fit(node: &mut Node, form: Form) -> Fit {
    match form {
        Form::Any => Fit::Fine,
        Form::Text => text(node),
        Form::Reference if node.as_str().is_some() => Fit::Fine,
        Form::Reference => Fit::Unfit,
        Form::Flag => flag(node),
        Form::Count => count(node),
        Form::Number => number(node),
        Form::Bound => match node.value {
            Value::Bool(_) => Fit::Fine,
            _ => number(node),
        },
        Form::Values => values(node),
        Form::Texts | Form::Types => texts(node, form),
        Form::TextMap | Form::Mapping => text_map(node),
        Form::Requirements => requirements(node),
        Form::SchemaOrFlag => schema_or_flag(node),
        Form::One(kind) => object(node, kind),
        Form::List(kind) => list(node, kind),
        Form::Map(_) | Form::Table(_) | Form::Callbacks | Form::Callback => match node.value {
            Value::Object(_) => Fit::Fine,
            _ => Fit::Unfit,
        },
    }
}

fn text(node: &mut Node) -> Fit {
    let text = match &node.value {
        Value::String(_) => return Fit::Fine,
        Value::Number(number) => number.as_str().to_owned(),
        Value::Bool(flag) => flag.to_string(),
        _ => return Fit::Unfit,
    };
    let mended = Fit::Mended(format!("the string \"{text}\""));
    node.value = Value::String(text);
    mended
}

fn flag(node: &mut Node) -> Fit {
    let flag = match &node.value {
        Value::Bool(_) => return Fit::Fine,
        Value::String(text) => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" => true,
            "false" | "no" => false,
            _ => return Fit::Unfit,
        },
        _ => return Fit::Unfit,
    };
    node.value = Value::Bool(flag);
    Fit::Mended(format!("`{flag}`"))
}

fn number(node: &mut Node) -> Fit {
    let text = match &node.value {
        Value::Number(_) => return Fit::Fine,
        Value::String(text) => text.trim(),
        _ => return Fit::Unfit,
    };
    if is_number(text) {
        let text = text.to_owned();
        node.value = Value::Number(Number::new(text.clone()));
        return Fit::Mended(format!("the number {text}"));
    }
    Fit::Unfit
}

/// Whether `text` is a number as JSON writes it, and not beyond all measure.
pub fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
        // what no double holds is no number to anybody
        && text.parse().is_ok_and(f64::is_finite)
}

fn count(node: &mut Node) -> Fit {
    let fit = number(node);
    if matches!(fit, Fit::Unfit) {
        return fit;
    }
    let Value::Number(written) = &node.value else {
        return Fit::Unfit;
    };
    let Some(value) = integral(written.as_str()) else {
        return Fit::Unfit;
    };
    node.value = Value::Number(Number::new(value.to_string()));
    fit
}

/// The count that a number's text means: `10`, `10.0` and `1e1` are the same.
pub fn integral(text: &str) -> Option<u64> {
    if let Ok(value) = text.parse() {
        return Some(value);
    }
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let value: f64 = text.parse().ok()?;
    let exact = value.fract() == 0.0 && (0.0..=EXACT).contains(&value);
    exact.then(|| format!("{value:.0}").parse().ok())?
}

fn values(node: &mut Node) -> Fit {
    match node.value {
        Value::Array(_) => Fit::Fine,
        Value::Object(_) | Value::Null => Fit::Unfit,
        _ => wrap(node),
    }
}

fn texts(node: &mut Node, form: Form) -> Fit {
    match &mut node.value {
        Value::Array(items) => {
            let written = items.len();
            let mut changed = false;
            items.retain_mut(|item| {
                let fit = type_null(item, form).unwrap_or_else(|| text(item));
                changed |= matches!(fit, Fit::Mended(_));
                !matches!(fit, Fit::Unfit)
            });
            if changed || items.len() < written {
                return Fit::Within("strings");
            }
            Fit::Fine
        }
        Value::String(_) if form == Form::Types => Fit::Fine,
        Value::String(_) => wrap(node),
        _ => Fit::Unfit,
    }
}

/// YAML reads an unquoted `null` among types as null.
fn type_null(item: &mut Node, form: Form) -> Option<Fit> {
    if form != Form::Types || !matches!(item.value, Value::Null) {
        return None;
    }
    item.value = Value::String("null".into());
    Some(Fit::Mended(String::new()))
}

fn text_map(node: &mut Node) -> Fit {
    let Value::Object(map) = &mut node.value else {
        return Fit::Unfit;
    };
    let mut changed = false;
    map.retain(|_, value| {
        let fit = text(value);
        changed |= !matches!(fit, Fit::Fine);
        !matches!(fit, Fit::Unfit)
    });
    if changed { Fit::Within("strings") } else { Fit::Fine }
}

fn requirements(node: &mut Node) -> Fit {
    let wrapped = match node.value {
        Value::Object(_) => Some(wrap(node)),
        _ => None,
    };
    let Value::Array(items) = &mut node.value else {
        return Fit::Unfit;
    };
    let written = items.len();
    items.retain(|item| item.as_object().is_some());
    let mut changed = items.len() < written;
    for item in items {
        let Value::Object(schemes) = &mut item.value else { continue };
        for scopes in schemes.values_mut() {
            if !matches!(texts(scopes, Form::Texts), Fit::Fine) {
                changed = true;
                if scopes.as_array().is_none() {
                    scopes.value = Value::Array(Vec::new());
                }
            }
        }
    }
    match wrapped {
        Some(fit) => fit,
        None if changed => Fit::Within("objects that hold arrays of scopes"),
        None => Fit::Fine,
    }
}

fn schema_or_flag(node: &mut Node) -> Fit {
    match node.value {
        Value::Object(_) | Value::Bool(_) => Fit::Fine,
        Value::Null => Fit::Unfit,
        _ => flag(node),
    }
}

fn object(node: &mut Node, kind: Kind) -> Fit {
    match (&node.value, kind) {
        (Value::Object(_), _) | (Value::Bool(_), Kind::Schema) => Fit::Fine,
        (Value::Null, Kind::Schema) => {
            node.value = Value::object(Map::default());
            Fit::Mended("a schema that allows any value".into())
        }
        (Value::String(_), Kind::Discriminator) => {
            let name = node.clone();
            node.value = Value::object(Map::from_iter([("propertyName".to_owned(), name)]));
            Fit::Mended("its `propertyName`".into())
        }
        _ => Fit::Unfit,
    }
}

fn list(node: &mut Node, kind: Kind) -> Fit {
    let Some(map) = node.as_object() else {
        return if node.as_array().is_some() { Fit::Fine } else { Fit::Unfit };
    };
    let sign = match kind {
        Kind::Parameter | Kind::Parameter2 | Kind::Tag => "name",
        Kind::Server => "url",
        Kind::Schema => return wrap(node),
        _ => return Fit::Unfit,
    };
    if map.contains_key(sign) || map.contains_key("$ref") { wrap(node) } else { Fit::Unfit }
}

/// Puts a value into an array of its own.
fn wrap(node: &mut Node) -> Fit {
    let item = node.clone();
    node.value = Value::Array(vec![item]);
    Fit::Mended("the only item of one".into())
}
