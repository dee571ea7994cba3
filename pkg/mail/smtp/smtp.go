package smtp

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	netmail "net/mail"
	"strings"

	gomail "github.com/wneessen/go-mail"

	"lateral/pkg/mail"
)

// Sender sends messages through one server, each by a connection of its own.
// It is a [mail.Sender], safe for concurrent use.
type Sender struct {
	config Config
	from   *netmail.Address
	domain string // what comes after the @ in a Message-ID
	tls    *tls.Config
}

// New returns a sender, or the problems of the settings. It does not connect.
func New(c Config) (*Sender, error) {
	if err := c.Validate(); err != nil {
		return nil, err
	}
	from, err := netmail.ParseAddress(c.From)
	if err != nil {
		return nil, fmt.Errorf("smtp: reading the sender's address: %w", err)
	}
	if c.Timeout == 0 {
		c.Timeout = DefaultTimeout
	}
	return &Sender{
		config: c,
		from:   from,
		domain: from.Address[strings.LastIndex(from.Address, "@")+1:],
		tls:    &tls.Config{ServerName: c.Host, RootCAs: c.RootCAs, MinVersion: tls.VersionTLS12},
	}, nil
}

// Send gives the message to the server and returns nil once the server has taken it. It
// fails with mail.ErrRefused if the server refuses it for good, with an Invalid problem if
// the message is not valid, and with other errors that may pass. It ends early when ctx
// does.
func (s *Sender) Send(ctx context.Context, m mail.Message) error {
	if err := m.Validate(); err != nil {
		return err
	}
	letter, err := s.compose(m)
	if err != nil {
		return fmt.Errorf("smtp: writing %s: %w", m.ID, err)
	}
	ctx, cancel := context.WithTimeout(ctx, s.config.Timeout)
	defer cancel()
	client, err := gomail.NewClient(s.config.Host, s.options(ctx)...)
	if err != nil {
		return fmt.Errorf("smtp: settings: %w", err)
	}
	err = client.DialAndSendWithContext(ctx, letter)
	// Once the server has taken the message, it is responsible for it. An error while
	// saying good-bye must not make us send it again.
	if err == nil || letter.IsDelivered() {
		return nil
	}
	return s.failure(ctx, m.ID, err)
}

func (s *Sender) compose(m mail.Message) (*gomail.Msg, error) {
	letter := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	letter.FromMailAddress(s.from)
	if err := letter.To(m.To); err != nil {
		return nil, err
	}
	if m.ReplyTo != "" {
		if err := letter.ReplyTo(m.ReplyTo); err != nil {
			return nil, err
		}
	}
	letter.Subject(m.Subject)
	letter.SetDateWithValue(m.At)
	letter.SetMessageIDWithValue(m.ID + "@" + s.domain)
	// Keeps absence notices from answering us (RFC 3834).
	letter.SetGenHeader("Auto-Submitted", "auto-generated")
	letter.SetBodyString(gomail.TypeTextPlain, m.Text)
	if m.HTML != "" {
		letter.AddAlternativeString(gomail.TypeTextHTML, m.HTML)
	}
	for _, a := range m.Attachments {
		if err := letter.AttachReader(a.Name, bytes.NewReader(a.Data),
			gomail.WithFileContentType(gomail.ContentType(a.Type))); err != nil {
			return nil, err
		}
	}
	return letter, nil
}

// options are those of one connection. The connection is closed when ctx ends, since the
// library heeds a context only until it is connected.
func (s *Sender) options(ctx context.Context) []gomail.Option {
	options := []gomail.Option{
		gomail.WithPort(s.config.Port),
		gomail.WithTimeout(s.config.Timeout),
		gomail.WithTLSConfig(s.tls),
		gomail.WithTLSPolicy(gomail.NoTLS),
		gomail.WithDialContextFunc(func(dialling context.Context, network, address string) (net.Conn, error) {
			conn, err := s.dial(dialling, network, address)
			if err == nil {
				context.AfterFunc(ctx, func() { _ = conn.Close() }) // it may be closed already
			}
			return conn, err
		}),
	}
	if s.config.Security == STARTTLS {
		options = append(options, gomail.WithTLSPolicy(gomail.TLSMandatory))
	}
	if s.config.Username != "" {
		options = append(options,
			gomail.WithUsername(s.config.Username), gomail.WithPassword(s.config.Password),
			gomail.WithOpportunisticSMTPAuth(gomail.SMTPAuthSCRAMSHA256, gomail.SMTPAuthSCRAMSHA1,
				gomail.SMTPAuthPlain, gomail.SMTPAuthLogin))
	}
	return options
}

func (s *Sender) dial(ctx context.Context, network, address string) (net.Conn, error) {
	dialer := &net.Dialer{}
	if s.config.Security == ImplicitTLS {
		return (&tls.Dialer{NetDialer: dialer, Config: s.tls}).DialContext(ctx, network, address)
	}
	return dialer.DialContext(ctx, network, address)
}

// failure separates a message that is refused for good from a server that has trouble or
// wants the message later. A wrong password is trouble of the server: it may be mended
// before the next try.
func (s *Sender) failure(ctx context.Context, id string, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("smtp: sending %s: %w: %w", id, ctx.Err(), err)
	}
	var sending *gomail.SendError
	if errors.As(err, &sending) && sending.ErrorCode() >= 500 && !meansLater(sending) {
		return fmt.Errorf("smtp: sending %s: %w: %w", id, mail.ErrRefused, err)
	}
	return fmt.Errorf("smtp: sending %s: %w", id, err)
}
