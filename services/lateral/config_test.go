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
	tests := []struct {
		name string
		c    Config
		want []string // each is told
	}{
		{"nothing set", Config{}, nil},
		{"one machine behind TLS", Config{PublicURL: "https://lateral.example", SMTPURL: "smtp://mail.example"}, nil},
		{"replicas", Config{MongoDBURI: "mongodb://db/lateral", MeilisearchURL: "http://search", TokenKeys: goodKey, PublicURL: "http://lb"}, nil},
		{"replicas without what they share", Config{MongoDBURI: "mongodb://db/lateral"}, []string{"token-keys", "public-url", "meilisearch-url"}},
		{"production without mail", Config{PublicURL: "https://lateral.example"}, []string{"smtp-url"}},
		{"Stripe without its secret", Config{StripeKey: "sk_test_1"}, []string{"stripe-webhook-secret"}},
		{"no web address", Config{PublicURL: "lateral.example"}, []string{"public-url"}},
		{"a short key", Config{TokenKeys: "1:c2hvcnQ="}, []string{"token-keys"}},
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
	file := filepath.Join(t.TempDir(), "settings.json")
	if err := os.WriteFile(file, []byte(`{"data": "x", "colour": "blue", "speed": 1}`), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := runCommand(t.Context(), t, "version", "--config", file)
	if err == nil || !strings.Contains(err.Error(), "colour") || !strings.Contains(err.Error(), "speed") {
		t.Errorf("settings file: %v", err)
	}
	var out strings.Builder
	err = run(t.Context(), []string{"version"}, []string{"LATERAL_COLOUR=blue", "HOME=/root"}, &out)
	if err == nil || !strings.Contains(err.Error(), "LATERAL_COLOUR") {
		t.Errorf("environment: %v", err)
	}
}

func TestTheKeyOfOneMachineIsMadeOnceAndKept(t *testing.T) {
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
