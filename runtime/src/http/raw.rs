use super::answer::{Answer, Text};
use super::body::Body;
use super::events::{self, Events};
use super::judge::Judge;
use super::lines::{self, JsonLines};
use super::response::Meta;
use super::stream::BodyStream;
use super::upgrade::{self, Upgraded};
use super::{race, send, text};
use crate::codec::Decode;
use crate::error::{Error, ErrorKind};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};

/// An answer as it came, whatever its status; its body has not been read yet.
#[derive(Debug)]
pub struct RawResponse {
    stream: BodyStream,
    judge: Judge,
}

pub(crate) fn finish(answer: Answer) -> Result<RawResponse, Error> {
    let judge = answer.judge.clone();
    let stream = answer.into_open()?;
    Ok(RawResponse { stream, judge })
}

impl RawResponse {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.meta().status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.meta().headers
    }

    /// Where the answer came from, after redirects, without credentials.
    #[must_use]
    pub fn url(&self) -> &Uri {
        &self.meta().url
    }

    /// Status, headers and URL.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        self.stream.meta()
    }

    /// This answer, unless its status is 400 or more.
    ///
    /// # Errors
    /// If it is: with as much of the body as errors keep.
    pub async fn error_for_status(self) -> Result<Self, Error> {
        if self.status().as_u16() < 400 {
            return Ok(self);
        }
        Err(send::status_error(self.stream.into_answer(self.judge), "").await)
    }

    /// The connection that the server switched to another protocol.
    ///
    /// # Errors
    /// If the status is not 101, or the transport does not hand over connections.
    pub async fn upgrade(mut self) -> Result<Upgraded, Error> {
        let switched = match self.status() {
            StatusCode::SWITCHING_PROTOCOLS => Some(self.stream.switch().await?),
            _ => None,
        };
        let mut answer = self.stream.into_answer(self.judge);
        if let Some(connection) = switched {
            answer.text = Text::Switched(connection);
        }
        upgrade::finish(answer)
    }

    /// The body as server-sent events, each with JSON for its data.
    ///
    /// # Errors
    /// None; it has the form of the others.
    pub fn into_events<T: Decode>(self) -> Result<Events<T>, Error> {
        events::finish(self.stream.into_answer(self.judge))
    }

    /// The body as JSON values, one after the other.
    ///
    /// # Errors
    /// None; it has the form of the others.
    pub fn into_json_lines<T: Decode>(self) -> Result<JsonLines<T>, Error> {
        lines::finish(self.stream.into_answer(self.judge))
    }

    /// The whole body.
    ///
    /// # Errors
    /// If the connection breaks, or a limit on silence, size or, as for a whole call, time is reached.
    pub async fn bytes(self) -> Result<Bytes, Error> {
        Ok(self.read().await?.bytes())
    }

    /// The whole body as text.
    ///
    /// # Errors
    /// As [`bytes`](Self::bytes), and if it is not text in its character set.
    pub async fn text(self) -> Result<String, Error> {
        let answer = self.read().await?;
        let text = text::decode(&answer.bytes(), &answer.meta.headers);
        text.map_err(|problem| answer.error(ErrorKind::Decode, problem))
    }

    /// A value from the whole body, which is JSON.
    ///
    /// # Errors
    /// As [`bytes`](Self::bytes), and if it is no JSON of this type.
    pub async fn json<T: Decode>(self) -> Result<T, Error> {
        let answer = self.read().await?;
        let value = answer.judge.read(&answer.bytes(), answer.meta.status);
        value.map_err(|fault| answer.undecodable(fault, "JSON"))
    }

    /// The next piece of the body; `None` at its end.
    ///
    /// # Errors
    /// If the connection breaks or the limit on silence is reached.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        self.stream.next().await.transpose()
    }

    /// The body as a stream.
    #[must_use]
    pub fn into_stream(self) -> BodyStream {
        self.stream
    }

    async fn read(mut self) -> Result<Answer, Error> {
        let limit = self.stream.limits().call;
        let transport = self.stream.transport();
        let read = race::within(&*transport, limit, std::pin::pin!(self.stream.read())).await;
        let mut answer = self.stream.into_answer(self.judge);
        let Some(read) = read else {
            let limit = limit.map(race::shown).unwrap_or_default();
            let message = format!("the answer's body was not there within {limit}");
            return Err(answer.error(ErrorKind::Timeout, message));
        };
        answer.text = Text::Read(read?);
        Ok(answer)
    }
}

/// The body of an answer can be the body of a request.
impl From<RawResponse> for Body {
    fn from(response: RawResponse) -> Self {
        Self::from_stream(response.into_stream())
    }
}
