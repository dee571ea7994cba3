package stripe_test

import (
	"strings"
	"testing"

	"lateral/pkg/clock"
	"lateral/services/billing/stripe"
)

// trouble says how a call fails.
type trouble struct {
	status int  // the answer; the call does nothing
	lost   bool // the call works, and its answer is lost
}

// gateway is a gateway to the fake.
func (f *fake) gateway(now *clock.Manual) *stripe.Gateway {
	return stripe.New(stripe.Config{Key: "sk_test_123", WebhookSecret: secret, URL: f.URL, Clock: now.Now})
}

// failFrom makes the nth call and all later ones fail.
func (f *fake) failFrom(n int, bad trouble) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.trouble = func(at int, _ string) trouble {
		if at >= n {
			return bad
		}
		return trouble{}
	}
}

// failAt makes every call fail whose name has this ending.
func (f *fake) failAt(end string, bad trouble) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.trouble = func(_ int, call string) trouble {
		if strings.HasSuffix(call, end) {
			return bad
		}
		return trouble{}
	}
}

// before does something before each call whose name has this ending. It must not
// call the fake.
func (f *fake) before(end string, do func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.trouble = func(_ int, call string) trouble {
		if strings.HasSuffix(call, end) {
			do()
		}
		return trouble{}
	}
}

// recover ends all trouble. Stripe forgets keys after a day.
func (f *fake) recover(keysForgotten bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.trouble = func(int, string) trouble { return trouble{} }
	if keysForgotten {
		f.answers = map[string]answer{}
	}
}

// mustHaveOne fails the test unless there is one customer with one finalised
// invoice of three items.
func (f *fake) mustHaveOne(t *testing.T, total int) {
	t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.customers) != 1 || len(f.invoices) != 1 || len(f.items) != 3 {
		t.Fatalf("%d customers, %d invoices, %d items", len(f.customers), len(f.invoices), len(f.items))
	}
	if f.invoices[0]["status"] != "open" || f.invoices[0]["total"] != total {
		t.Errorf("%v", f.invoices[0])
	}
}
