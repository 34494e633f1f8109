//! The tokens of OAuth 2 that a client has fetched.

use super::client_credentials::ClientCredentials;
use super::clock;
use super::token_request::{self, Granted, Via};
use super::turn::Turn;
use crate::error::Error;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use url::Url;

/// Id and secret, and the token that was fetched with them.
pub(crate) struct Tokens {
    client: ClientCredentials,
    url: Url,
    turn: Turn,
    state: Mutex<State>,
}

/// What came of the last request for a token.
#[derive(Default)]
struct State {
    /// How many requests were made.
    round: u64,
    outcome: Option<Result<Token, Refusal>>,
}

#[derive(Clone)]
struct Token {
    text: String,
    until: Option<clock::Moment>,
}

/// Why there is no token.
#[derive(Clone)]
pub(crate) struct Refusal {
    pub message: String,
    /// Whether it may be otherwise in a while.
    pub passing: bool,
}

impl Refusal {
    pub(crate) fn lasting(message: impl Into<String>) -> Self {
        Self { message: message.into(), passing: false }
    }

    pub(crate) fn passing(message: impl Into<String>) -> Self {
        Self { message: message.into(), passing: true }
    }
}

impl Tokens {
    pub(crate) fn new(client: ClientCredentials, url: Url) -> Self {
        Self { client, url, turn: Turn::default(), state: Mutex::default() }
    }

    /// What must not be shown of the request for a token.
    pub(crate) fn secrets(&self) -> Vec<String> {
        token_request::secrets(&self.client)
    }

    /// A token other than `refused`. Of calls that need one at the same time one asks, and what it gets, be it a
    /// refusal, counts for all.
    pub(crate) async fn get(&self, via: &Via<'_>, refused: Option<&str>) -> Result<String, Error> {
        let round = {
            let state = self.state();
            if let Some(token) = state.token(refused) {
                return Ok(token);
            }
            state.round
        };
        let _turn = self.turn.take().await;
        let meanwhile = self.state().since(round, refused);
        let outcome = match meanwhile {
            Some(outcome) => outcome,
            None => self.fetch(via).await,
        };
        outcome.map_err(|refusal| token_request::error(via, refusal))
    }

    async fn fetch(&self, via: &Via<'_>) -> Result<String, Refusal> {
        let granted = token_request::fetch(&self.client, &self.url, via).await;
        let mut state = self.state();
        state.round += 1;
        let outcome = granted.map(|Granted { token, lifetime }| Token {
            text: token,
            until: lifetime.and_then(|lifetime| clock::after(lifetime.saturating_sub(margin(lifetime)))),
        });
        state.outcome = Some(outcome.clone());
        outcome.map(|token| token.text)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// The token, if it still serves.
    fn token(&self, refused: Option<&str>) -> Option<String> {
        let token = self.outcome.as_ref()?.as_ref().ok()?;
        let serves = !token.until.is_some_and(clock::is_over) && refused != Some(token.text.as_str());
        serves.then(|| token.text.clone())
    }

    /// What came of a request that another call made since that round.
    fn since(&self, round: u64, refused: Option<&str>) -> Option<Result<String, Refusal>> {
        if let Some(token) = self.token(refused) {
            return Some(Ok(token));
        }
        let refusal = self.outcome.as_ref()?.as_ref().err()?;
        (self.round != round).then(|| Err(refusal.clone()))
    }
}

/// How long before its end a token is no longer used: it has to last as long as a request is on its way.
fn margin(lifetime: Duration) -> Duration {
    (lifetime / 10).min(Duration::from_secs(60))
}
