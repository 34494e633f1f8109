//! `\p{…}`: the names that ECMA-262 knows (tables 67 to 70), which are exact and case-sensitive.

use super::Invalid;
use super::node::Property;
use super::parser::Parser;

/// Binary properties.
const BINARY: &str = "\
    AHex Alpha Alphabetic Any ASCII ASCII_Hex_Digit Assigned Bidi_C Bidi_Control Bidi_M Bidi_Mirrored Case_Ignorable \
    Cased Changes_When_Casefolded Changes_When_Casemapped Changes_When_Lowercased Changes_When_NFKC_Casefolded \
    Changes_When_Titlecased Changes_When_Uppercased CI CWCF CWCM CWKCF CWL CWT CWU Dash Default_Ignorable_Code_Point \
    Dep Deprecated DI Dia Diacritic EBase EComp EMod Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base \
    Emoji_Presentation EPres Ext Extended_Pictographic Extender ExtPict Gr_Base Gr_Ext Grapheme_Base Grapheme_Extend \
    Hex Hex_Digit ID_Continue ID_Start IDC Ideo Ideographic IDS IDS_Binary_Operator IDS_Trinary_Operator IDSB IDST \
    Join_C Join_Control LOE Logical_Order_Exception Lower Lowercase Math NChar Noncharacter_Code_Point Pat_Syn \
    Pat_WS Pattern_Syntax Pattern_White_Space QMark Quotation_Mark Radical Regional_Indicator RI SD \
    Sentence_Terminal Soft_Dotted space STerm Term Terminal_Punctuation UIdeo Unified_Ideograph Upper Uppercase \
    Variation_Selector VS White_Space XID_Continue XID_Start XIDC XIDS";

/// General categories.
const CATEGORIES: &str = "\
    C Cased_Letter Cc Cf Close_Punctuation Cn cntrl Co Combining_Mark Connector_Punctuation Control Cs \
    Currency_Symbol Dash_Punctuation Decimal_Number digit Enclosing_Mark Final_Punctuation Format \
    Initial_Punctuation L LC Letter Letter_Number Line_Separator Ll Lm Lo Lowercase_Letter Lt Lu M Mark Math_Symbol \
    Mc Me Mn Modifier_Letter Modifier_Symbol N Nd Nl No Nonspacing_Mark Number Open_Punctuation Other Other_Letter \
    Other_Number Other_Punctuation Other_Symbol P Paragraph_Separator Pc Pd Pe Pf Pi Po Private_Use Ps punct \
    Punctuation S Sc Separator Sk Sm So Space_Separator Spacing_Mark Surrogate Symbol Titlecase_Letter Unassigned \
    Uppercase_Letter Z Zl Zp Zs";

/// Scripts.
const SCRIPTS: &str = "\
    Adlam Adlm Aghb Ahom Anatolian_Hieroglyphs Arab Arabic Armenian Armi Armn Avestan Avst Bali Balinese Bamu Bamum \
    Bass Bassa_Vah Batak Batk Beng Bengali Berf Beria_Erfe Bhaiksuki Bhks Bopo Bopomofo Brah Brahmi Brai Braille \
    Bugi Buginese Buhd Buhid Cakm Canadian_Aboriginal Cans Cari Carian Caucasian_Albanian Chakma Cham Cher Cherokee \
    Chorasmian Chrs Common Copt Coptic Cpmn Cprt Cuneiform Cypriot Cypro_Minoan Cyrillic Cyrl Deseret Deva \
    Devanagari Diak Dives_Akuru Dogr Dogra Dsrt Dupl Duployan Egyp Egyptian_Hieroglyphs Elba Elbasan Elym Elymaic \
    Ethi Ethiopic Gara Garay Geor Georgian Glag Glagolitic Gong Gonm Goth Gothic Gran Grantha Greek Grek Gujarati \
    Gujr Gukh Gunjala_Gondi Gurmukhi Guru Gurung_Khema Han Hang Hangul Hani Hanifi_Rohingya Hano Hanunoo Hatr Hatran \
    Hebr Hebrew Hira Hiragana Hluw Hmng Hmnp Hung Imperial_Aramaic Inherited Inscriptional_Pahlavi \
    Inscriptional_Parthian Ital Java Javanese Kaithi Kali Kana Kannada Katakana Kawi Kayah_Li Khar Kharoshthi \
    Khitan_Small_Script Khmer Khmr Khoj Khojki Khudawadi Kirat_Rai Kits Knda Krai Kthi Lana Lao Laoo Latin Latn Lepc \
    Lepcha Limb Limbu Lina Linb Linear_A Linear_B Lisu Lyci Lycian Lydi Lydian Mahajani Mahj Maka Makasar Malayalam \
    Mand Mandaic Mani Manichaean Marc Marchen Masaram_Gondi Medefaidrin Medf Meetei_Mayek Mend Mende_Kikakui Merc \
    Mero Meroitic_Cursive Meroitic_Hieroglyphs Miao Mlym Modi Mong Mongolian Mro Mroo Mtei Mult Multani Myanmar Mymr \
    Nabataean Nag_Mundari Nagm Nand Nandinagari Narb Nbat New_Tai_Lue Newa Nko Nkoo Nshu Nushu \
    Nyiakeng_Puachue_Hmong Ogam Ogham Ol_Chiki Ol_Onal Olck Old_Hungarian Old_Italic Old_North_Arabian Old_Permic \
    Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Onao Oriya Orkh Orya Osage Osge Osma Osmanya \
    Ougr Pahawh_Hmong Palm Palmyrene Pau_Cin_Hau Pauc Perm Phag Phags_Pa Phli Phlp Phnx Phoenician Plrd Prti \
    Psalter_Pahlavi Qaac Qaai Rejang Rjng Rohg Runic Runr Samaritan Samr Sarb Saur Saurashtra Sgnw Sharada Shavian \
    Shaw Shrd Sidd Siddham Sidetic Sidt SignWriting Sind Sinh Sinhala Sogd Sogdian Sogo Sora Sora_Sompeng Soyo \
    Soyombo Sund Sundanese Sunu Sunuwar Sylo Syloti_Nagri Syrc Syriac Tagalog Tagb Tagbanwa Tai_Le Tai_Tham Tai_Viet \
    Tai_Yo Takr Takri Tale Talu Tamil Taml Tang Tangsa Tangut Tavt Tayo Telu Telugu Tfng Tglg Thaa Thaana Thai \
    Tibetan Tibt Tifinagh Tirh Tirhuta Tnsa Todhri Todr Tolong_Siki Tols Toto Tulu_Tigalari Tutg Ugar Ugaritic \
    Unknown Vai Vaii Vith Vithkuqi Wancho Wara Warang_Citi Wcho Xpeo Xsux Yezi Yezidi Yi Yiii Zanabazar_Square Zanb \
    Zinh Zyyy Zzzz";

/// What ECMA-262 knows and `regex` does not: a property, a category that is empty in text, characters without a
/// script, and scripts that came with Unicode 17.
const NOT_LINEAR: &str = "\
    Berf Beria_Erfe Changes_When_NFKC_Casefolded Cs CWKCF Sidetic Sidt Surrogate Tai_Yo Tayo Tolong_Siki Tols \
    Unknown Zzzz";

impl Parser<'_> {
    /// Reads what follows `\p` or `\P` at `at`: the property, and whether a `^` inverts it once more.
    pub(super) fn property(&mut self, at: usize) -> Result<(Property, bool), Invalid> {
        let Some(inner) = self.rest().strip_prefix('{') else {
            return Ok((self.short_property(at)?, false));
        };
        let Some((name, _)) = inner.split_once('}') else {
            return self.refuse(at, "the name of this property is not closed");
        };
        self.skip(name.len() + 2);
        if let Some(property) = known(name) {
            return Ok((property, false));
        }
        let (name, inverted) = name.strip_prefix('^').map_or((name, false), |name| (name, true));
        let Some(property) = known(name).or_else(|| loosely(name)) else {
            return self.refuse(at, format!("ECMA-262 knows no property `{name}`"));
        };
        let opposite = if inverted { "the opposite of " } else { "" };
        self.assume(at, format!("this property is taken for {opposite}`{}`", property.text));
        Ok((property, inverted))
    }

    /// `\pL`, as Perl, Java and Go have it.
    fn short_property(&mut self, at: usize) -> Result<Property, Invalid> {
        let name = self.rest().get(..1).unwrap_or_default();
        let Some(property) = category(name) else {
            return self.refuse(at, "a property needs its name in braces");
        };
        self.skip(1);
        self.assume(at, format!("this property is taken for `{}`", property.text));
        Ok(property)
    }
}

/// A property as ECMA-262 writes it, with its kind spelled the way that both engines read it alike.
fn known(name: &str) -> Option<Property> {
    match name.split_once('=') {
        None if listed(BINARY, name) => Some(property(name, name)),
        None => category(name),
        Some(("General_Category" | "gc", value)) => category(value),
        Some(("Script" | "sc", value)) => script("sc", value),
        Some(("Script_Extensions" | "scx", value)) => script("scx", value),
        Some(_) => None,
    }
}

/// `Greek` or `IsGreek`, for which ECMA-262 wants `Script=Greek`.
fn loosely(name: &str) -> Option<Property> {
    let bare = name.strip_prefix("Is");
    script("sc", name).or_else(|| bare.and_then(known)).or_else(|| script("sc", bare?))
}

fn category(name: &str) -> Option<Property> {
    listed(CATEGORIES, name).then(|| property(&format!("gc={name}"), name))
}

fn script(kind: &str, name: &str) -> Option<Property> {
    listed(SCRIPTS, name).then(|| property(&format!("{kind}={name}"), name))
}

fn property(text: &str, name: &str) -> Property {
    Property { text: text.to_owned(), linear: !listed(NOT_LINEAR, name) }
}

fn listed(names: &str, name: &str) -> bool {
    names.split(' ').any(|listed| listed == name)
}

/// Every spelling of every property, for the tests.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = String> {
    let binary = BINARY.split(' ').map(str::to_owned);
    let categories = CATEGORIES.split(' ').flat_map(|name| [name.to_owned(), format!("General_Category={name}")]);
    let scripts = SCRIPTS.split(' ').flat_map(|name| [format!("Script={name}"), format!("scx={name}")]);
    binary.chain(categories).chain(scripts)
}
