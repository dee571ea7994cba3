package smtp_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"io"
	"math/big"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	gosmtp "github.com/emersion/go-smtp"
)

// taken is a message as a mail server received it.
type taken struct {
	From, To, User string
	TLS            bool
	Data           []byte
}

// server is a mail server on this machine that keeps what it takes. refuse may turn a
// recipient down.
type server struct {
	port   int
	roots  *x509.CertPool
	refuse func(to string) error

	mu   sync.Mutex
	mail []taken
}

const (
	inClear = iota
	withSTARTTLS
	withTLS
)

// serve starts a mail server that ends with the test.
func serve(t *testing.T, way int) *server {
	t.Helper()
	s := &server{refuse: func(string) error { return nil }}
	config := s.certificate(t)
	smtpServer := gosmtp.NewServer(gosmtp.BackendFunc(func(c *gosmtp.Conn) (gosmtp.Session, error) {
		return &session{server: s, conn: c}, nil
	}))
	smtpServer.Domain = "localhost"
	if way == withSTARTTLS {
		smtpServer.TLSConfig = config
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.port = listener.Addr().(*net.TCPAddr).Port
	if way == withTLS {
		listener = tls.NewListener(listener, config)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = smtpServer.Serve(listener) // ends with an error when it is closed
	}()
	t.Cleanup(func() {
		_ = smtpServer.Close()
		_ = listener.Close() // if Serve had not begun, Close did not know about it
		<-done
	})
	return s
}

// certificate makes a certificate for 127.0.0.1 that s.roots trusts.
func (s *server) certificate(t *testing.T) *tls.Config {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	s.roots = x509.NewCertPool()
	s.roots.AddCert(certificate)
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
}

// messages returns what the server has taken.
func (s *server) messages() []taken {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]taken(nil), s.mail...)
}

type session struct {
	server *server
	conn   *gosmtp.Conn
	taken  taken
}

func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, username, password string) error {
		if password != "correct" {
			return gosmtp.ErrAuthFailed
		}
		s.taken.User = username
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *gosmtp.MailOptions) error {
	s.taken.From = from
	return nil
}

func (s *session) Rcpt(to string, _ *gosmtp.RcptOptions) error {
	s.taken.To = to
	return s.server.refuse(to)
}

func (s *session) Data(r io.Reader) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	_, s.taken.TLS = s.conn.TLSConnectionState()
	s.taken.Data = data
	s.server.mu.Lock()
	defer s.server.mu.Unlock()
	s.server.mail = append(s.server.mail, s.taken)
	return nil
}

func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }
