//! From one page to the next.

use super::answer::Answer;
use super::body_cursor;
use super::call::Call;
use super::link;
use super::paging::{Paging, Step};
use super::send::{self, Mode};
use super::transport::BoxFuture;
use super::tree::Tree;
use crate::codec::{count, find};
use crate::error::{Error, ErrorKind};
use std::task::{Context, Poll};

/// The answers of a call, one after the other.
pub(crate) struct Walk {
    paging: &'static Paging,
    /// The call for the next page; `None`: there is none, or it is on its way.
    next: Option<Call>,
    sending: Option<BoxFuture<Result<Answer, Error>>>,
    place: Place,
    /// The call that is on its way, for the one after it.
    last: Option<Result<Call, Error>>,
    /// Why there is no telling the next page; told after the page that was read.
    failed: Option<Error>,
}

/// How far the pages have been read.
#[derive(Default)]
struct Place {
    /// The page or the offset of the call that is on its way.
    at: i64,
    /// How many items there were.
    items: u64,
    /// Whether the first page was the first of all.
    whole: bool,
    cursor: Option<String>,
}

impl Walk {
    pub(crate) fn new(call: Call, paging: &'static Paging) -> Self {
        let given = match paging.step {
            Step::Page(index, _) | Step::Offset(index) => number(&call, index),
            Step::Cursor(..) | Step::Body(..) | Step::Link | Step::Url(_) => None,
        };
        let first = if let Step::Page(_, first) = paging.step { first } else { 0 };
        let at = given.unwrap_or(first);
        let place = Place { at, whole: at == first, ..Place::default() };
        Self { paging, next: Some(call), sending: None, place, last: None, failed: None }
    }

    pub(crate) fn paging(&self) -> &'static Paging {
        self.paging
    }

    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Answer, Error>>> {
        if let Some(call) = self.next.take() {
            self.last = Some(call.again());
            self.sending = Some(send::run(call, Mode::Read));
        }
        let Some(sending) = &mut self.sending else {
            return Poll::Ready(self.failed.take().map(Err));
        };
        let Poll::Ready(result) = sending.as_mut().poll(cx) else {
            return Poll::Pending;
        };
        self.sending = None;
        if let Ok(answer) = &result {
            match self.following(answer) {
                Ok(next) => self.next = next,
                Err(error) => self.failed = Some(error),
            }
        }
        Poll::Ready(Some(result))
    }

    /// The call for the page after this one.
    fn following(&mut self, answer: &Answer) -> Result<Option<Call>, Error> {
        let body = answer.bytes();
        let text = std::str::from_utf8(&body).unwrap_or_default();
        let at = |pointer: &str| find(text, pointer).and_then(|range| text.get(range));
        let found = if self.paging.items.is_empty() { Some(text) } else { at(self.paging.items) };
        let here = found.map_or(0, count);
        self.place.items += here;
        let over = !self.paging.more.is_empty() && at(self.paging.more) == Some("false");
        if over || self.is_complete(at(self.paging.total).filter(|_| !self.paging.total.is_empty()), here) {
            return Ok(None);
        }
        match self.paging.step {
            Step::Page(..) | Step::Offset(_) if here == 0 => Ok(None),
            Step::Page(index, _) => self.numbered(index, 1),
            Step::Offset(index) => self.numbered(index, i64::try_from(here).unwrap_or(i64::MAX)),
            Step::Cursor(index, pointer) => {
                let Some(cursor) = at(pointer).and_then(plain) else { return Ok(None) };
                self.moved(cursor.clone(), answer)?;
                self.repeat(|call| call.set(index, cursor))
            }
            Step::Body(member, pointer) => {
                let Some(cursor) = at(pointer).filter(|cursor| !matches!(*cursor, "null" | "\"\"" | "[]")) else {
                    return Ok(None);
                };
                self.moved(cursor.to_owned(), answer)?;
                let Some(mut call) = self.repeat(|_| ())? else { return Ok(None) };
                body_cursor::put(&mut call.content, member, cursor, self.paging.body)
                    .map_err(|error| error.or_within(&answer.context))?;
                Ok(Some(call))
            }
            Step::Link | Step::Url(_) => {
                let target = match self.paging.step {
                    Step::Url(pointer) => at(pointer).and_then(plain),
                    _ => link::next(&answer.meta.headers),
                };
                let Some(target) = target else { return Ok(None) };
                let base = url::Url::parse(&answer.meta.url.to_string()).ok();
                let target = base.and_then(|base| base.join(&target).ok());
                let Some(target) = target else {
                    return Err(answer.error(ErrorKind::Decode, "the link to the next page is no URL".to_owned()));
                };
                self.moved(target.to_string(), answer)?;
                self.repeat(|call| call.elsewhere = Some(target))
            }
        }
    }

    /// Whether the total says that there is no more.
    fn is_complete(&self, total: Option<&str>, here: u64) -> bool {
        let Some(total) = total.and_then(|total| total.parse::<u64>().ok()) else {
            return false;
        };
        match self.paging.step {
            Step::Offset(_) => u64::try_from(self.place.at).unwrap_or(0).saturating_add(here) >= total,
            Step::Page(..) => self.place.whole && self.place.items >= total,
            Step::Cursor(..) | Step::Body(..) | Step::Link | Step::Url(_) => false,
        }
    }

    fn numbered(&mut self, index: usize, step: i64) -> Result<Option<Call>, Error> {
        self.place.at = self.place.at.saturating_add(step);
        let at = self.place.at;
        self.repeat(|call| call.set(index, at))
    }

    /// Remembers where the next page is. A server that sends to the same page again would be asked for ever.
    fn moved(&mut self, cursor: String, answer: &Answer) -> Result<(), Error> {
        if self.place.cursor.as_ref() == Some(&cursor) {
            let message = "the answer names the page after it by what it was asked for itself".to_owned();
            return Err(answer.error(ErrorKind::Decode, message));
        }
        self.place.cursor = Some(cursor);
        Ok(())
    }

    fn repeat(&mut self, change: impl FnOnce(&mut Call)) -> Result<Option<Call>, Error> {
        let Some(last) = self.last.take() else { return Ok(None) };
        let mut call = last?;
        change(&mut call);
        Ok(Some(call))
    }
}

/// The argument that a caller gave for a number.
fn number(call: &Call, index: usize) -> Option<i64> {
    let value = call.arguments.get(index)?.as_ref()?;
    match Tree::of(&**value)? {
        Tree::Plain(text) | Tree::Text(text) => text.parse().ok(),
        _ => None,
    }
}

/// A cursor: a text, or a number as it stands.
fn plain(json: &str) -> Option<String> {
    let text = match json.as_bytes().first()? {
        b'"' => serde_json::from_str(json).ok()?,
        b'-' | b'0'..=b'9' => json.to_owned(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}
