package smtp_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/mail/smtp"
)

func TestParseURL(t *testing.T) {
	for text, want := range map[string]smtp.Config{
		"smtp://mail.example.org": {Host: "mail.example.org", Port: 587, Security: smtp.STARTTLS},
		"smtp://u:p%40ss@mail.example.org:2525/": {Host: "mail.example.org", Port: 2525, Security: smtp.STARTTLS,
			Username: "u", Password: "p@ss"},
		"smtps://u:p@mail.example.org": {Host: "mail.example.org", Port: 465, Security: smtp.ImplicitTLS,
			Username: "u", Password: "p"},
		"smtps://mail.example.org?tls=implicit": {Host: "mail.example.org", Port: 465, Security: smtp.ImplicitTLS},
		"smtp://127.0.0.1:1025?tls=none":        {Host: "127.0.0.1", Port: 1025, Security: smtp.Clear},
		"smtp://[::1]:1025?tls=none":            {Host: "::1", Port: 1025, Security: smtp.Clear},
		"smtp://mail.example.org?tls=nonsense":  {Host: "mail.example.org", Port: 587, Security: "nonsense"},
	} {
		got, err := smtp.ParseURL(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

func TestParseURLRefusesAndKeepsThePassword(t *testing.T) {
	for _, text := range []string{
		"", "mail.example.org:25", "http://u:secret@mail.example.org", "smtp://u:secret@", "smtp:///path",
		"smtp://u:secret@mail.example.org:port", "smtp://u:sec%ret@mail.example.org", "smtp://u:secret@mail.example.org/x",
		"smtp://u:secret@mail.example.org?ssl=1", "smtp://mail.example.org?tls=none&tls=starttls",
		"smtp://mail.example.org#x", "smtps://mail.example.org?tls=none",
	} {
		_, err := smtp.ParseURL(text)
		if !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if strings.Contains(err.Error(), "sec") {
			t.Errorf("the error tells the password: %v", err)
		}
	}
}

func TestValidateNamesEachBadField(t *testing.T) {
	good := smtp.Config{Host: "mail.example.org", Port: 587, Security: smtp.STARTTLS,
		From: "Lateral <no-reply@example.org>"}
	tests := []struct {
		name   string
		change func(*smtp.Config)
		want   []string
	}{
		{"in order", func(*smtp.Config) {}, nil},
		{"empty", func(c *smtp.Config) { *c = smtp.Config{} }, []string{"host", "port", "tls", "from"}},
		{"a host that is not one", func(c *smtp.Config) { c.Host = "a b" }, []string{"host"}},
		{"a port beyond", func(c *smtp.Config) { c.Port = 65536 }, []string{"port"}},
		{"a password in clear", func(c *smtp.Config) { c.Security, c.Username = smtp.Clear, "u" }, []string{"username"}},
		{"a password of nobody", func(c *smtp.Config) { c.Password = "p" }, []string{"username"}},
		{"a time below zero", func(c *smtp.Config) { c.Timeout = -1 }, []string{"timeout"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := good
			test.change(&c)
			_, err := smtp.New(c)
			var problem *apperr.Error
			var got []string
			if errors.As(err, &problem) {
				for _, f := range problem.Fields {
					got = append(got, f.Path)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
