use super::credential::Credential;
use super::transport::{BoxFuture, MaybeSend, MaybeSync};
use std::error::Error;
use std::future::Future;

/// Where the values of a credential come from: a file that is rewritten, a vault, a flow of OAuth 2 that needs a
/// person.
///
/// A closure that returns a future of the value is one. It is asked before every attempt of every call that needs the
/// scheme, so what costs time keeps its value.
pub trait CredentialSource: MaybeSend + MaybeSync + 'static {
    /// The value to send. `refused`: the server answered 401 to the one before, so another is wanted; calls that run
    /// at the same time may say so of the same value.
    fn credential(&self, refused: bool) -> BoxFuture<Result<Credential, Box<dyn Error + Send + Sync>>>;
}

impl<F, O, C, E> CredentialSource for F
where
    F: Fn() -> O + MaybeSend + MaybeSync + 'static,
    O: Future<Output = Result<C, E>> + MaybeSend + 'static,
    C: Into<Credential>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    fn credential(&self, _: bool) -> BoxFuture<Result<Credential, Box<dyn Error + Send + Sync>>> {
        let value = self();
        Box::pin(async move { value.await.map(Into::into).map_err(Into::into) })
    }
}
