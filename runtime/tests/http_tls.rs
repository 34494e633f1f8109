//! Certificates of an authority that the system does not know.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "reqwest")]

mod http_support;

use http_support::{KEY as KEY_SCHEME, builder, get, leak};
use oasmith_runtime::__private::v1::{self, Call, Credential, Operation, Segment};
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{DEFAULT_VERSIONS, ServerConfig};

/// Made for these tests, and good for nothing else: the authority's key was thrown away.
const AUTHORITY: &[u8] = include_bytes!("http_support/tls/ca.pem");
const CERTIFICATE: &[u8] = include_bytes!("http_support/tls/server.pem");
const KEY: &[u8] = include_bytes!("http_support/tls/server.key");

/// The address of a server that answers every request over TLS with `7`.
async fn server() -> String {
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE).unwrap();
    let key = PrivateKeyDer::from_pem_slice(KEY).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()));
    let config = config.with_protocol_versions(DEFAULT_VERSIONS).unwrap().with_no_client_auth();
    let acceptor = TlsAcceptor::from(Arc::new(config.with_single_cert(vec![certificate], key).unwrap()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            tokio::spawn(answer(acceptor.clone(), socket));
        }
    });
    url
}

async fn answer(acceptor: TlsAcceptor, socket: TcpStream) -> Option<()> {
    let mut socket = acceptor.accept(socket).await.ok()?;
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        request.push(socket.read_u8().await.ok()?);
    }
    socket.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\n7").await.ok()?;
    socket.shutdown().await.ok()
}

#[tokio::test]
async fn an_authority_of_the_callers_is_trusted_and_no_other() {
    let url = server().await;
    let client = builder().base_url(&url).no_proxy().root_certificate(AUTHORITY).build().unwrap();
    assert_eq!(*Call::new(&client, get(vec![])).send(v1::json::<i64>).await.unwrap(), 7);

    let client = builder().base_url(&url).no_proxy().build().unwrap();
    let error = Call::new(&client, get(vec![])).send(v1::json::<i64>).await.unwrap_err();
    assert!(error.is_connect(), "{error}");
}

/// A proxy for one connection: its address, and the head of the request that it gets.
async fn proxy() -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let head = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(socket.read_u8().await.unwrap());
        }
        let head = String::from_utf8(head).unwrap();
        let target = head.split(' ').nth(1).unwrap();
        let mut server = TcpStream::connect(target).await.unwrap();
        socket.write_all(b"HTTP/1.1 200 Connected\r\n\r\n").await.unwrap();
        tokio::spawn(async move { tokio::io::copy_bidirectional(&mut socket, &mut server).await });
        head
    });
    (url, head)
}

#[tokio::test]
async fn a_proxy_makes_a_tunnel_and_reads_nothing() {
    let url = server().await;
    let (proxy, head) = proxy().await;
    let client = builder().base_url(&url).proxy(&proxy).root_certificate(AUTHORITY);
    let client = client.credential(KEY_SCHEME, Credential::secret("s3cret")).build().unwrap();
    let operation = leak(Operation::new("own", "GET", &[Segment::Literal("/items")]).security(&[&[KEY_SCHEME]]));
    assert_eq!(*Call::new(&client, operation).send(v1::json::<i64>).await.unwrap(), 7);
    let head = head.await.unwrap();
    let target = url.trim_start_matches("https://");
    assert!(head.starts_with(&format!("CONNECT {target} HTTP/1.1\r\n")), "{head}");
    assert!(!head.contains("s3cret") && !head.contains("/items"), "{head}");
}
