package stripe_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/testdata"
	"lateral/services/billing/stripe"
)

func TestMessagesThatAreNotBelievedStoreNothing(t *testing.T) {
	w := newWorld(t, newFake(t).URL)
	payload := body(t, "invoice.paid", "evt_1", "in_1")
	good := sign(payload, time.Now(), secret)
	tests := []struct {
		name      string
		payload   []byte
		signature string
		want      apperr.Kind
	}{
		{"no signature", payload, "", apperr.KindUnauthenticated},
		{"no signature at all", payload, "v1", apperr.KindUnauthenticated},
		{"no time", payload, good[strings.Index(good, ",")+1:], apperr.KindUnauthenticated},
		{"of another secret", payload, sign(payload, time.Now(), "whsec_other"), apperr.KindUnauthenticated},
		{"of another body", append([]byte(" "), payload...), good, apperr.KindUnauthenticated},
		{"six minutes old", payload, sign(payload, time.Now().Add(-6*time.Minute), secret), apperr.KindUnauthenticated},
		{"signed nonsense", []byte("{"), sign([]byte("{"), time.Now(), secret), apperr.KindInvalid},
		{"signed, but no event", []byte(`{"id":3}`), sign([]byte(`{"id":3}`), time.Now(), secret), apperr.KindInvalid},
		{"signed, without an id", []byte(`{"type":"invoice.paid"}`),
			sign([]byte(`{"type":"invoice.paid"}`), time.Now(), secret), apperr.KindInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := w.billing.ReceiveMessage(w.Ctx, tt.payload, tt.signature); !apperr.Is(err, tt.want) {
				t.Errorf("Hear = %v", err)
			}
		})
	}
	if n := w.stored("gateway_messages"); n != 0 {
		t.Errorf("%d messages stored", n)
	}
}

// Every real event of every API version is accepted; only those about invoices
// are kept.
func TestEveryRealEventIsAccepted(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(testdata.Dir(t), "stripe", "events", "*.json"))
	if err != nil || len(files) < 15 {
		t.Fatalf("%d events, %v", len(files), err)
	}
	g := stripe.New(stripe.Config{WebhookSecret: secret, Clock: time.Now})
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			payload, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			told, err := g.Verify(payload, sign(payload, time.Now(), secret))
			if err != nil || !strings.HasPrefix(told.ID, "evt_") {
				t.Fatalf("%+v, %v", told, err)
			}
			about := strings.HasPrefix(filepath.Base(file), "invoice.")
			if about != (told.InvoiceID == "in_000000000000000000000000") || !about && told.InvoiceID != "" {
				t.Errorf("%+v", told)
			}
		})
	}
}

// Anything may be sent, signed or not: it gets an answer, and is trusted for no
// more than it should be.
func FuzzVerify(f *testing.F) {
	f.Add([]byte(`{"id":"evt_1","type":"invoice.paid","data":{"object":{"id":"in_1"}}}`), true)
	f.Add([]byte(`{"id":"evt_1","type":"invoice.upcoming","data":{"object":{}}}`), true)
	f.Add([]byte(`{"id":"evt_1","type":"invoice.paid","data":{"object":null}}`), true)
	f.Add([]byte(`{"id":"evt_1","type":"invoice.paid","data":{}}`), true)
	f.Add([]byte(`{"id":"evt_1","type":"charge.succeeded","data":null}`), true)
	f.Add([]byte(`[]`), false)
	g := stripe.New(stripe.Config{WebhookSecret: secret, Clock: time.Now})
	f.Fuzz(func(t *testing.T, payload []byte, signed bool) {
		signature := "t=1,v1=00"
		if signed {
			signature = sign(payload, time.Now(), secret)
		}
		told, err := g.Verify(payload, signature)
		if !signed && !apperr.Is(err, apperr.KindUnauthenticated) {
			t.Fatalf("not signed: %+v, %v", told, err)
		}
		if err != nil && told.ID+told.InvoiceID != "" || err == nil && told.ID == "" {
			t.Fatalf("%+v, %v", told, err)
		}
	})
}
