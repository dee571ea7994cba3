package smtp_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	gosmtp "github.com/emersion/go-smtp"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/apperr"
	"lateral/pkg/mail"
	"lateral/pkg/mail/smtp"
)

func message() mail.Message {
	return mail.Message{
		ID:      "mail_01",
		To:      "Ada Lovelace <ada@school.example>",
		ReplyTo: "office@school.example",
		Subject: "An enquiry for 2½ days at £350.00 a day from a school in your region",
		Text:    "Dear Ada,\n\nthere is an enquiry for 2½ days.\n.\nA dot alone ends nothing.\n",
		HTML:    "<p>Dear Ada,</p><p>there is an enquiry for 2½ days.</p>",
		At:      time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC),
	}
}

func config(s *server, security smtp.Security) smtp.Config {
	return smtp.Config{
		Host: "127.0.0.1", Port: s.port, Security: security, RootCAs: s.roots,
		From: "Lateral <no-reply@lateral.example>",
	}
}

func sender(t *testing.T, c smtp.Config) *smtp.Sender {
	t.Helper()
	s, err := smtp.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSendByEachWay(t *testing.T) {
	tests := []struct {
		name     string
		way      int
		security smtp.Security
		user     string
		want     taken
	}{
		{"in clear", inClear, smtp.Clear, "", taken{}},
		{"with STARTTLS", withSTARTTLS, smtp.STARTTLS, "", taken{TLS: true}},
		{"with STARTTLS, signed in", withSTARTTLS, smtp.STARTTLS, "lateral", taken{TLS: true, User: "lateral"}},
		{"with TLS from the start", withTLS, smtp.ImplicitTLS, "", taken{TLS: true}},
		{"with TLS from the start, signed in", withTLS, smtp.ImplicitTLS, "lateral", taken{TLS: true, User: "lateral"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			server := serve(t, test.way)
			c := config(server, test.security)
			if test.user != "" {
				c.Username, c.Password = test.user, "correct"
			}
			if err := sender(t, c).Send(t.Context(), message()); err != nil {
				t.Fatal(err)
			}
			test.want.From, test.want.To = "no-reply@lateral.example", "ada@school.example"
			if diff := cmp.Diff([]taken{test.want}, server.messages(), cmpopts.IgnoreFields(taken{}, "Data")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheLetter(t *testing.T) {
	server := serve(t, inClear)
	s := sender(t, config(server, smtp.Clear))
	for range 2 {
		if err := s.Send(t.Context(), message()); err != nil {
			t.Fatal(err)
		}
	}
	letters := server.messages()
	if len(letters) != 2 {
		t.Fatalf("%d letters", len(letters))
	}
	for _, l := range letters {
		letter, err := netmail.ReadMessage(bytes.NewReader(l.Data))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(wantHeaders(), headers(t, letter)); diff != "" {
			t.Error(diff)
		}
		want := []string{
			"text/plain " + strings.ReplaceAll(message().Text, "\n", "\r\n"),
			"text/html " + message().HTML,
		}
		if diff := cmp.Diff(want, parts(t, letter)); diff != "" {
			t.Error(diff)
		}
	}
}

func wantHeaders() map[string]string {
	return map[string]string{
		"From": `"Lateral" <no-reply@lateral.example>`, "To": `"Ada Lovelace" <ada@school.example>`,
		"Reply-To": "<office@school.example>", "Cc": "", "Bcc": "",
		"Subject": message().Subject, "Message-Id": "<mail_01@lateral.example>",
		"Date": "Tue, 03 Feb 2026 09:00:00 +0000", "Auto-Submitted": "auto-generated",
	}
}

func headers(t *testing.T, letter *netmail.Message) map[string]string {
	t.Helper()
	got := map[string]string{}
	for name := range wantHeaders() {
		value, err := new(mime.WordDecoder).DecodeHeader(letter.Header.Get(name))
		if err != nil {
			t.Fatal(err)
		}
		got[name] = value
	}
	return got
}

// parts returns each alternative as its type and its text.
func parts(t *testing.T, letter *netmail.Message) []string {
	t.Helper()
	_, params, err := mime.ParseMediaType(letter.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	reader := multipart.NewReader(letter.Body, params["boundary"])
	for {
		part, err := reader.NextRawPart()
		if errors.Is(err, io.EOF) {
			return got
		}
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(quotedprintable.NewReader(part))
		if err != nil {
			t.Fatal(err)
		}
		kind, _, _ := strings.Cut(part.Header.Get("Content-Type"), ";")
		got = append(got, kind+" "+string(text))
	}
}

func TestWhatTheServerRefuses(t *testing.T) {
	const forGood, later = true, false
	type enhanced = gosmtp.EnhancedCode
	for _, test := range []struct {
		reply   gosmtp.SMTPError
		forGood bool
	}{
		{gosmtp.SMTPError{Code: 550, Message: "no"}, forGood},
		{gosmtp.SMTPError{Code: 552, Message: "no"}, forGood},
		{gosmtp.SMTPError{Code: 550, EnhancedCode: enhanced{5, 1, 1}, Message: "user unknown"}, forGood},
		{gosmtp.SMTPError{Code: 550, EnhancedCode: enhanced{5, 7, 1}, Message: "relaying denied"}, forGood},
		{gosmtp.SMTPError{Code: 552, EnhancedCode: enhanced{5, 3, 4}, Message: "message size exceeds fixed limit"}, forGood},
		{gosmtp.SMTPError{Code: 554, EnhancedCode: enhanced{5, 7, 9}, Message: "message rejected as spam"}, forGood},
		{gosmtp.SMTPError{Code: 550, EnhancedCode: enhanced{5, 0, 0}, Message: "<busy.quota@school.example>: unknown"},
			forGood},
		{gosmtp.SMTPError{Code: 550, EnhancedCode: enhanced{5, 1, 1}, Message: "no such user, try again"}, forGood},
		{gosmtp.SMTPError{Code: 451, Message: "no"}, later},
		{gosmtp.SMTPError{Code: 550, EnhancedCode: enhanced{5, 4, 5}, Message: "Daily user sending limit exceeded"}, later},
		{gosmtp.SMTPError{Code: 550, EnhancedCode: enhanced{5, 4, 5}, Message: "no"}, later},
		{gosmtp.SMTPError{Code: 550, EnhancedCode: enhanced{5, 7, 1}, Message: "your quota of letters is used up"}, later},
		{gosmtp.SMTPError{Code: 554, EnhancedCode: enhanced{5, 7, 1}, Message: "Too many messages from this address"}, later},
		{gosmtp.SMTPError{Code: 552, EnhancedCode: enhanced{5, 2, 2}, Message: "mailbox full"}, later},
		{gosmtp.SMTPError{Code: 550, EnhancedCode: enhanced{5, 7, 28}, Message: "unusual traffic"}, later},
		{gosmtp.SMTPError{Code: 550, Message: "greylisted, please try again in 5 minutes"}, later},
		{gosmtp.SMTPError{Code: 554, EnhancedCode: enhanced{5, 0, 0}, Message: "rate limit exceeded"}, later},
	} {
		t.Run(fmt.Sprint(test.reply.Code, test.reply.EnhancedCode, test.reply.Message), func(t *testing.T) {
			server := serve(t, inClear)
			server.refuse = func(string) error { return &test.reply }
			err := sender(t, config(server, smtp.Clear)).Send(t.Context(), message())
			if err == nil || errors.Is(err, mail.ErrRefused) != test.forGood ||
				!strings.Contains(err.Error(), test.reply.Message) {
				t.Errorf("refused: %v", err)
			}
		})
	}
}

func TestNothingFallsBack(t *testing.T) {
	tests := []struct {
		name string
		way  int
		c    func(*smtp.Config)
	}{
		{"to clear, where STARTTLS is missing", inClear, func(c *smtp.Config) { c.Security = smtp.STARTTLS }},
		{"to clear, where TLS is missing", inClear,
			func(c *smtp.Config) { c.Security, c.Timeout = smtp.ImplicitTLS, time.Second }},
		{"to a certificate that nobody vouches for", withTLS,
			func(c *smtp.Config) { c.Security, c.RootCAs = smtp.ImplicitTLS, nil }},
		{"to nobody, where the password is wrong", withTLS, func(c *smtp.Config) {
			c.Security, c.Username, c.Password = smtp.ImplicitTLS, "lateral", "wrong"
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			server := serve(t, test.way)
			c := config(server, smtp.Clear)
			test.c(&c)
			err := sender(t, c).Send(t.Context(), message())
			if err == nil || errors.Is(err, mail.ErrRefused) {
				t.Errorf("got %v", err)
			}
			if got := server.messages(); len(got) > 0 {
				t.Errorf("the server took %v", got)
			}
		})
	}
}

func TestAHeaderInTheSubjectIsNotSent(t *testing.T) {
	server := serve(t, inClear)
	m := message()
	m.Subject = "Hello\r\nBcc: x@y.example"
	if err := sender(t, config(server, smtp.Clear)).Send(t.Context(), m); !apperr.Is(err, apperr.KindInvalid) {
		t.Error(err)
	}
	if got := server.messages(); len(got) > 0 {
		t.Errorf("the server took %v", got)
	}
}

// mute listens and takes connections. It says what it is told to say, then nothing.
func mute(t *testing.T, words string, heard chan<- string) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer func() { _ = conn.Close() }()
		_, _ = io.WriteString(conn, words)
		line, _ := bufio.NewReader(conn).ReadString('\n')
		heard <- line
		_, _ = io.Copy(io.Discard, conn)
	}()
	return listener.Addr().(*net.TCPAddr).Port
}

func TestSendEndsWithItsContext(t *testing.T) {
	heard := make(chan string, 1)
	c := smtp.Config{Host: "127.0.0.1", Port: mute(t, "220 hello\r\n", heard), Security: smtp.Clear, From: "a@b.example"}
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-heard // the greeting was answered: the session is under way
		cancel()
	}()
	if err := sender(t, c).Send(ctx, message()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestSendEndsWithItsTimeout(t *testing.T) {
	c := smtp.Config{
		Host: "127.0.0.1", Port: mute(t, "", make(chan string, 1)), Security: smtp.Clear,
		From: "a@b.example", Timeout: 50 * time.Millisecond,
	}
	if err := sender(t, c).Send(t.Context(), message()); err == nil || errors.Is(err, mail.ErrRefused) {
		t.Error(err)
	}
}

func TestNoServer(t *testing.T) {
	server := serve(t, inClear)
	c := config(server, smtp.Clear)
	c.Port = 1 // nothing listens there
	if err := sender(t, c).Send(t.Context(), message()); err == nil || errors.Is(err, mail.ErrRefused) {
		t.Error(err)
	}
}

// brusque takes one message and hangs up at once, without a good-bye.
func brusque(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer func() { _ = conn.Close() }()
		_, _ = io.WriteString(conn, "220 hello\r\n")
		lines := bufio.NewScanner(conn)
		for lines.Scan() {
			if lines.Text() == "DATA" {
				_, _ = io.WriteString(conn, "354 go on\r\n")
				for lines.Scan() && lines.Text() != "." {
				}
				_, _ = io.WriteString(conn, "250 taken\r\n")
				return
			}
			_, _ = io.WriteString(conn, "250 fine\r\n")
		}
	}()
	return listener.Addr().(*net.TCPAddr).Port
}

func TestWhatWasTakenIsSentThoughTheConnectionBreaks(t *testing.T) {
	c := smtp.Config{Host: "127.0.0.1", Port: brusque(t), Security: smtp.Clear, From: "a@b.example"}
	if err := sender(t, c).Send(t.Context(), message()); err != nil {
		t.Error(err)
	}
}
