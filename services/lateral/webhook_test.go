package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/testdata"
)

// signature is Stripe's signature of a message.
func signature(payload []byte, at time.Time, secret string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	_, _ = fmt.Fprintf(mac, "%d.%s", at.Unix(), payload)
	return fmt.Sprintf("t=%d,v1=%s", at.Unix(), hex.EncodeToString(mac.Sum(nil)))
}

// stripeProgram is a program that also sends invoices through Stripe. It calls
// nobody.
func stripeProgram(t *testing.T) *program {
	t.Helper()
	p, err := open(t.Context(), &Config{
		Data: t.TempDir(), trial: true, PublicURL: "http://localhost", StripeKey: "sk_test_1", StripeWebhookSecret: "whsec_1",
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.close() })
	return p
}

func TestStripesMessagesAreTakenInOnceAndAnsweredAtOnce(t *testing.T) {
	t.Parallel()
	paid, err := os.ReadFile(filepath.Join(testdata.Dir(t), "stripe", "events", "invoice.paid.json"))
	if err != nil {
		t.Fatal(err)
	}
	account, err := os.ReadFile(filepath.Join(testdata.Dir(t), "stripe", "events", "account.updated.json"))
	if err != nil {
		t.Fatal(err)
	}
	p := stripeProgram(t)
	call := caller(t, p)
	now := time.Now()
	tests := []struct {
		name    string
		payload []byte
		signed  string
		status  int
		stored  int64
	}{
		{"without a signature", paid, "", http.StatusUnauthorized, 0},
		{"with another secret's", paid, signature(paid, now, "whsec_2"), http.StatusUnauthorized, 0},
		{"of yesterday", paid, signature(paid, now.AddDate(0, 0, -1), "whsec_1"), http.StatusUnauthorized, 0},
		{"with nothing in it", nil, signature(nil, now, "whsec_1"), http.StatusBadRequest, 0},
		{"about something else", account, signature(account, now, "whsec_1"), http.StatusOK, 0},
		{"about an invoice", paid, signature(paid, now, "whsec_1"), http.StatusOK, 1},
		{"about it again", paid, signature(paid, now, "whsec_1"), http.StatusOK, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/api/v1/webhooks/stripe",
				bytes.NewReader(tt.payload))
			r.Header.Set("Content-Type", "application/json; charset=utf-8")
			r.Header.Set("Stripe-Signature", tt.signed)
			if got := call(r); got != tt.status {
				t.Errorf("got %d, want %d", got, tt.status)
			}
			messages, err := p.db.Count(t.Context(), "gateway_messages", docdb.Query{})
			if err != nil || messages != tt.stored {
				t.Errorf("%d messages stored, %v", messages, err)
			}
			queued, err := p.db.Count(t.Context(), "jobs", docdb.Query{})
			if err != nil || queued != tt.stored {
				t.Errorf("%d jobs queued, %v", queued, err)
			}
		})
	}
}

func TestWithoutAStripeKeyThereIsNoWebhook(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/api/v1/webhooks/stripe",
		bytes.NewReader([]byte("{}")))
	if got := caller(t, p)(r); got != http.StatusNotFound {
		t.Errorf("got %d", got)
	}
}
