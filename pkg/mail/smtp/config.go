package smtp

import (
	"crypto/x509"
	"net/mail"
	"net/url"
	"strconv"
	"strings"
	"time"

	"lateral/pkg/apperr"
)

// Security says how the connection to the server is encrypted.
type Security string

// The ways. Nothing falls back to a weaker one by itself.
const (
	STARTTLS    Security = "starttls" // begins in clear and must switch to TLS
	ImplicitTLS Security = "implicit" // TLS from the first byte
	Clear       Security = "none"     // for a server on the same machine or network
)

// DefaultTimeout is how long one message may take.
const DefaultTimeout = 30 * time.Second

// Config says which server sends, and under which address.
type Config struct {
	Host     string
	Port     int
	Security Security
	Username string // "" sends without signing in
	Password string
	From     string         // "Lateral <no-reply@example.org>"
	Timeout  time.Duration  // for one whole message; 0 is DefaultTimeout
	RootCAs  *x509.CertPool // nil means the certificates that the machine trusts
}

// Validate returns nil, or an Invalid problem that names each bad field. It refuses a
// password that would travel unencrypted.
func (c Config) Validate() error {
	var check apperr.Check
	check.That(c.Host != "" && !strings.ContainsAny(c.Host, " /\\\r\n"), "host", "Name the mail server.")
	check.That(c.Port >= 1 && c.Port <= 65535, "port", "Use a port between 1 and 65535.")
	switch c.Security {
	case STARTTLS, ImplicitTLS, Clear:
	default:
		check.That(false, "tls", "Use starttls, implicit or none.")
	}
	check.That(c.Security != Clear || c.Username == "", "username", "Signing in needs TLS: use starttls or implicit.")
	check.That(c.Username != "" || c.Password == "", "username", "Name the user whose password this is.")
	_, err := mail.ParseAddress(c.From)
	check.That(err == nil, "from", "Enter the sender's address like name@example.org.")
	check.That(c.Timeout >= 0, "timeout", "Use a time that is not below zero.")
	return check.Err()
}

// ParseURL reads a server's settings from a URL:
//
//	smtp://user:password@mail.example.org       STARTTLS on port 587
//	smtps://user:password@mail.example.org      TLS from the start on port 465
//	smtp://127.0.0.1:1025?tls=none              no encryption
//
// The URL may hold a password, so no error repeats any of it.
func ParseURL(text string) (Config, error) {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" {
		return Config{}, badURL("Enter a URL like smtp://user:password@mail.example.org:587.")
	}
	c := Config{Host: u.Hostname(), Username: u.User.Username()}
	c.Password, _ = u.User.Password()
	switch u.Scheme {
	case "smtp":
		c.Port, c.Security = 587, STARTTLS
	case "smtps":
		c.Port, c.Security = 465, ImplicitTLS
	default:
		return Config{}, badURL("Begin the URL with smtp:// or smtps://.")
	}
	if port := u.Port(); port != "" {
		if c.Port, err = strconv.Atoi(port); err != nil {
			return Config{}, badURL("Use a port between 1 and 65535.")
		}
	}
	return withOptions(c, u)
}

// withOptions reads what follows the host; only ?tls= is known.
func withOptions(c Config, u *url.URL) (Config, error) {
	query, err := url.ParseQuery(u.RawQuery)
	if err != nil || strings.Trim(u.Path, "/") != "" || u.Fragment != "" {
		return Config{}, badURL("After the server's name only ?tls= may follow.")
	}
	for name, values := range query {
		if name != "tls" || len(values) != 1 {
			return Config{}, badURL("After the server's name only one ?tls= may follow.")
		}
		c.Security = Security(values[0])
	}
	if u.Scheme == "smtps" && c.Security != ImplicitTLS {
		return Config{}, badURL("smtps:// is TLS from the start; leave ?tls= out.")
	}
	return c, nil
}

func badURL(message string) error {
	return apperr.Invalid(apperr.Field{Path: "url", Message: message})
}
