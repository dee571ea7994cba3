package stripe_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/pkg/notrun"
	"lateral/services/billing"
	"lateral/services/billing/stripe"
	"lateral/services/parties"
)

// startMock starts Stripe's own mock server and returns its address. The server
// refuses every call that does not fit Stripe's description of its API. Without
// it the test is skipped, or fails under CI.
func startMock(t *testing.T) *url.URL {
	t.Helper()
	name := os.Getenv("LATERAL_TEST_STRIPE_MOCK")
	if name == "" {
		name = "stripe-mock"
	}
	path, err := exec.LookPath(name)
	if err != nil {
		notrun.Missing(t, "calls to Stripe: there is no stripe-mock on the path; set LATERAL_TEST_STRIPE_MOCK to where it is")
	}
	cmd := exec.CommandContext(t.Context(), path, "-http-addr", "127.0.0.1:0", "-https-addr", "127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if address, ok := strings.CutPrefix(lines.Text(), "Listening for HTTP at address: "); ok {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return &url.URL{Scheme: "http", Host: address}
		}
	}
	t.Fatal("stripe-mock ended before it listened")
	return nil
}

// between stands between us and the mock, and records the calls. The mock
// remembers nothing; between changes its answers, so that each branch is reached:
// the answer to a call gets the fields that at gives for it.
type between struct {
	*httptest.Server
	at    map[string]object // by call: fields of the answer
	calls []string
}

var anID = regexp.MustCompile(`/(in|cus)_[A-Za-z0-9]+`)

func newBetween(t *testing.T, mock *url.URL, at map[string]object) *between {
	t.Helper()
	b := &between{at: at}
	proxy := httputil.NewSingleHostReverseProxy(mock)
	proxy.ModifyResponse = func(r *http.Response) error {
		call := r.Request.Method + " " + anID.ReplaceAllString(strings.TrimPrefix(r.Request.URL.Path, "/v1"), "/ID")
		text, err := io.ReadAll(r.Body)
		if r.StatusCode != http.StatusOK {
			t.Errorf("%s: %d %s", call, r.StatusCode, text)
		}
		b.calls = append(b.calls, call)
		var answer object
		if err == nil {
			err = json.Unmarshal(text, &answer)
		}
		for name, value := range b.at[call] {
			answer[name] = value
		}
		text, _ = json.Marshal(answer)
		r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(text)), int64(len(text))
		r.Header.Set("Content-Length", strconv.Itoa(len(text)))
		return err
	}
	b.Server = httptest.NewServer(proxy)
	t.Cleanup(b.Close)
	return b
}

func TestOnStripesOwnMock(t *testing.T) {
	mock := startMock(t)
	t.Run("every call is one that Stripe knows", func(t *testing.T) { everyCallIsKnown(t, mock) })
	t.Run("an invoice of the mock is read", func(t *testing.T) { anInvoiceIsRead(t, mock) })
	t.Run("the mock refuses what Stripe does not know", func(t *testing.T) { theMockLooks(t, mock) })
}

// Stripe's description of its API knows every call that the gateway makes, and
// its parameters.
func everyCallIsKnown(t *testing.T, mock *url.URL) {
	open, draft := object{"status": "open"}, object{"status": "draft"}
	tests := []struct {
		name string
		at   map[string]object
		do   func(*world, *stripe.Gateway) error
		want []string
	}{
		{
			"send", map[string]object{"GET /invoices/ID": {"total": 63_000}, "POST /invoices/ID/finalize": open},
			func(w *world, g *stripe.Gateway) error {
				_, err := g.Send(w.Ctx, w.issued(vat),
					billing.Payer{Of: parties.School("100001"), Name: "Ash", Address: []string{"1 High Street", "Ashby"},
						Email: "a@ash.example"})
				return err
			},
			[]string{
				"GET /customers/search", "POST /customers", "POST /customers/ID", "GET /invoices", "POST /invoices",
				"GET /invoiceitems",
				"POST /invoiceitems", "POST /invoiceitems", "POST /invoiceitems", "GET /invoices/ID", "POST /invoices/ID/finalize",
				"POST /invoices/ID/send",
			},
		},
		{
			"send on the day that it was due",
			map[string]object{"GET /invoices/ID": {"total": 52_500}, "POST /invoices/ID/finalize": open},
			func(w *world, g *stripe.Gateway) error {
				i := w.issued(parties.Exempt)
				i.DueOn = "2026-01-31"
				_, err := g.Send(w.Ctx, i, billing.Payer{Of: parties.School("100001"), Name: "Ash", Email: "a@ash.example"})
				return err
			},
			nil,
		},
		{"read", nil, func(w *world, g *stripe.Gateway) error { _, err := g.Read(w.Ctx, "in_1"); return err },
			[]string{"GET /invoices/ID"}},
		{
			"settle", map[string]object{"GET /invoices/ID": open},
			func(w *world, g *stripe.Gateway) error { _, err := g.MarkPaid(w.Ctx, "in_1"); return err },
			[]string{"GET /invoices/ID", "POST /invoices/ID/pay"},
		},
		{
			"void", map[string]object{"GET /invoices/ID": open},
			func(w *world, g *stripe.Gateway) error { _, err := g.Void(w.Ctx, "in_1"); return err },
			[]string{"GET /invoices/ID", "POST /invoices/ID/void"},
		},
		{
			"void a draft", map[string]object{"GET /invoices/ID": draft},
			func(w *world, g *stripe.Gateway) error { _, err := g.Void(w.Ctx, "in_1"); return err },
			[]string{"GET /invoices/ID", "DELETE /invoices/ID"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newBetween(t, mock, tt.at)
			w := newWorld(t, b.URL)
			if err := tt.do(w, w.stripe); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, b.calls); tt.want != nil && diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The mock answers as Stripe describes, so our reading is tried on more than
// invented answers.
func anInvoiceIsRead(t *testing.T, mock *url.URL) {
	b := newBetween(t, mock, map[string]object{"GET /invoices/ID": {
		"status": "paid", "currency": "gbp", "amount_paid": 1000, "metadata": object{"lateral_invoice": "invoice_1"},
		"status_transitions": object{"paid_at": 1_772_528_400}, "hosted_invoice_url": "https://invoice.stripe.com/i/1",
	}})
	w := newWorld(t, b.URL)
	got, err := w.stripe.Read(w.Ctx, "in_1")
	if err != nil {
		t.Fatal(err)
	}
	at := got.PaidAt.Format("2006-01-02 15:04")
	if got.ID == "" || got.InvoiceID != "invoice_1" || got.Status != billing.GatewayPaid || got.Paid != money.Pounds(10) ||
		at != "2026-03-03 09:00" {
		t.Errorf("%+v", got)
	}
}

// The mock refuses what Stripe would refuse: this shows that it looks.
func theMockLooks(t *testing.T, mock *url.URL) {
	form := url.Values{"customer": {"cus_1"}, "purchase_order": {"PO-0042"}}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, mock.String()+"/v1/invoices",
		strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer sk_test_123")
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusBadRequest {
		t.Errorf("got %d", answer.StatusCode)
	}
}

func TestErrorsSayWhatWasBeingDone(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	if _, err := w.stripe.Read(w.Ctx, "in_none"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("none there: %v", err)
	}
	f.failFrom(1, trouble{status: http.StatusInternalServerError})
	if _, err := w.stripe.Read(w.Ctx, "in_1"); !strings.Contains(fmt.Sprint(err), "stripe: reading the invoice") {
		t.Errorf("down: %v", err)
	}
	if !slices.Equal(f.calls, []string{"GET invoices/in_none", "GET invoices/in_1"}) {
		t.Errorf("called %q: the client tries again by itself", f.calls)
	}
}
