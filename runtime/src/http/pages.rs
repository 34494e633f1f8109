use super::answer::Answer;
use super::call::Call;
use super::judge;
use super::paging::Paging;
use super::response::Response;
use super::walk::Walk;
use crate::codec::{Decode, Value};
use crate::error::Error;
use crate::foreign::{Bridge, Foreign};
use futures_core::Stream;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

/// The answers of an operation page by page, as a stream. A page is asked for when the one before has been taken; an
/// error is the last that comes.
#[must_use = "nothing is sent unless pages are asked for"]
pub struct Pages<T> {
    walk: Option<Walk>,
    finish: fn(Answer) -> Result<Response<T>, Error>,
}

impl<T> Pages<T> {
    /// The pages from the one that the call asks for.
    pub fn new(call: Call, paging: &'static Paging, finish: fn(Answer) -> Result<Response<T>, Error>) -> Self {
        Self { walk: Some(Walk::new(call, paging)), finish }
    }

    /// The next page; `None` after the last and after an error.
    pub async fn next(&mut self) -> Option<Result<Response<T>, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<Response<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let Some(walk) = &mut this.walk else {
            return Poll::Ready(None);
        };
        let finish = this.finish;
        let page = walk.poll(cx).map(|page| page.map(|answer| answer.and_then(finish)));
        if let Poll::Ready(None | Some(Err(_))) = page {
            this.walk = None;
        }
        page
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pages")
    }
}

/// The items of all pages, as a stream. Of each answer the items alone are read; an error is the last that comes.
#[must_use = "nothing is sent unless items are asked for"]
pub struct PageItems<T> {
    walk: Option<Walk>,
    read: fn(&Answer, &'static str) -> Result<Vec<T>, Error>,
    here: std::vec::IntoIter<T>,
}

impl<T> PageItems<T> {
    /// The items from the page on that the call asks for.
    pub fn new(call: Call, paging: &'static Paging, read: fn(&Answer, &'static str) -> Result<Vec<T>, Error>) -> Self {
        Self { walk: Some(Walk::new(call, paging)), read, here: Vec::new().into_iter() }
    }

    /// The next item; `None` after the last and after an error.
    pub async fn next(&mut self) -> Option<Result<T, Error>>
    where
        T: Unpin,
    {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T: Unpin> Stream for PageItems<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(item) = this.here.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let Some(walk) = &mut this.walk else {
                return Poll::Ready(None);
            };
            let pointer = walk.paging().items;
            let read = match walk.poll(cx) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => {
                    this.walk = None;
                    return Poll::Ready(None);
                }
                Poll::Ready(Some(answer)) => answer.and_then(|answer| (this.read)(&answer, pointer)),
            };
            match read {
                Ok(items) => this.here = items.into_iter(),
                Err(error) => {
                    this.walk = None;
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }
}

impl<T> fmt::Debug for PageItems<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PageItems")
    }
}

/// The items of a page; none where the list is not there or null.
///
/// # Errors
/// If one is no JSON of this type, or breaks its schema, where that is asked for.
pub fn items<T: Decode + Value>(answer: &Answer, pointer: &'static str) -> Result<Vec<T>, Error> {
    judge::items(answer, pointer)
}

/// The same for a type that is not the runtime's.
///
/// # Errors
/// As [`items`].
pub fn foreign_items<B: Bridge<T>, T: Send + Sync>(answer: &Answer, pointer: &'static str) -> Result<Vec<T>, Error> {
    let items = items::<Foreign<T, B>>(answer, pointer)?;
    Ok(items.into_iter().map(Foreign::into_inner).collect())
}
