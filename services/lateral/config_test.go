package main

import (
	"bytes"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var goodKey = "1:" + base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("k"), 32))

func TestSettingsThatCannotBeAreToldAllAtOnce(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		c    Config
		want []string // each is told
	}{
		{"nothing set", Config{}, nil},
		{"one machine behind TLS",
			Config{PublicURL: "https://lateral.example", SMTPURL: "smtp://mail.example", MailFrom: "a@b.example"}, nil},
		{"replicas",
			Config{MongoDBURI: "mongodb://a:27017,b:27017/lateral?replicaSet=rs0", MeilisearchURL: "http://search",
				TokenKeys: goodKey, PublicURL: "http://lb"}, nil},
		{"Meilisearch beside SQLite", Config{MeilisearchURL: "http://127.0.0.1:7700", MeilisearchKey: "k"}, nil},
		{"replicas without what they share", Config{MongoDBURI: "mongodb://db/lateral"},
			[]string{"LATERAL_MONGODB_URI", "LATERAL_TOKEN_KEYS", "LATERAL_PUBLIC_URL", "LATERAL_MEILISEARCH_URL"}},
		{"a server without a database", Config{MongoDBURI: "mongodb://db/?replicaSet=rs0"},
			[]string{"mongodb-uri (LATERAL_MONGODB_URI) must name the database"}},
		{"production without mail", Config{PublicURL: "https://lateral.example"}, []string{"LATERAL_SMTP_URL"}},
		{"Stripe without its secret", Config{StripeKey: "sk_test_1"}, []string{"LATERAL_STRIPE_WEBHOOK_SECRET"}},
		{"a secret without Stripe", Config{StripeWebhookSecret: "whsec_1"},
			[]string{"needs --stripe-key (LATERAL_STRIPE_KEY)"}},
		{"a key without Meilisearch", Config{MeilisearchKey: "k"},
			[]string{"needs --meilisearch-url (LATERAL_MEILISEARCH_URL)"}},
		{"no web address", Config{PublicURL: "lateral.example"}, []string{"--public-url (LATERAL_PUBLIC_URL)"}},
		{"a short key", Config{TokenKeys: "1:c2hvcnQ="}, []string{"LATERAL_TOKEN_KEYS", "openssl rand"}},
		{"load balancers", Config{TrustedProxies: "10.0.0.1, 192.168.0.0/16,::1"}, nil},
		{"a load balancer by name", Config{TrustedProxies: "10.0.0.1,balancer"},
			[]string{"LATERAL_TRUSTED_PROXIES", `"balancer"`}},
		{"no mail server", Config{SMTPURL: "http://mail.example", MailFrom: "a@b.example"},
			[]string{"LATERAL_SMTP_URL", "smtp://"}},
		{"no sender", Config{SMTPURL: "smtp://mail.example", MailFrom: "nobody"}, []string{"LATERAL_MAIL_FROM"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := tt.c.Validate()
			if (err == nil) != (len(tt.want) == 0) {
				t.Fatalf("Validate = %v", err)
			}
			for _, name := range tt.want {
				if !strings.Contains(err.Error(), name) {
					t.Errorf("%q does not tell %s", err, name)
				}
			}
		})
	}
}

func TestUnknownSettingsAreRefused(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "settings.json")
	if err := os.WriteFile(file, []byte(`{"data": 5, "colour": "blue", "speed": 1}`), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := runCommand(t.Context(), t, "version", "--config", file)
	if err == nil {
		t.Fatal("the settings were taken")
	}
	for _, part := range []string{file, `no setting "colour"`, `no setting "speed"`, `"data" is a text`} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
	var out strings.Builder
	err = run(t.Context(), []string{"version"}, []string{"LATERAL_COLOUR=blue", "HOME=/root"}, &out)
	if err == nil || !strings.Contains(err.Error(), "LATERAL_COLOUR") {
		t.Errorf("environment: %v", err)
	}
}

func TestASecretIsGivenOnce(t *testing.T) {
	t.Parallel()
	file := write(t, "secret", goodKey)
	var out strings.Builder
	err := run(t.Context(), []string{"version"},
		[]string{"LATERAL_TOKEN_KEYS_FILE=" + file, "LATERAL_TOKEN_KEYS=" + goodKey}, &out)
	if err == nil || !strings.Contains(err.Error(), "both LATERAL_TOKEN_KEYS and LATERAL_TOKEN_KEYS_FILE") {
		t.Errorf("twice: %v", err)
	}
	err = run(t.Context(), []string{"version"}, []string{"LATERAL_TOKEN_KEYS_FILE=/nowhere"}, &out)
	if err == nil || !strings.Contains(err.Error(), "LATERAL_TOKEN_KEYS_FILE: open /nowhere") {
		t.Errorf("no file: %v", err)
	}
}

func TestTheKeyOfOneMachineIsMadeOnceAndKept(t *testing.T) {
	t.Parallel()
	c := &Config{Data: t.TempDir()}
	first, err := c.keys()
	if err != nil {
		t.Fatal(err)
	}
	second, err := c.keys()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first[0].Secret, second[0].Secret) {
		t.Error("every start makes another key: people would be signed out")
	}
	info, err := os.Stat(filepath.Join(c.Data, "token-keys"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key is readable by others: %v, %v", info.Mode(), err)
	}
}
