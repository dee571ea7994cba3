package billing_test

import (
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/billing"
)

func TestMessagesOfTheGatewayAreForgottenAfterNinetyDays(t *testing.T) {
	w := newWorld(t)
	at := w.atGateway(&counter{there: billing.GatewayInvoice{ID: "in_1"}})
	stored := func() int64 {
		n, err := w.DB.Count(w.Ctx, "gateway_messages", docdb.Query{})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	hear := func(id string) {
		if err := at.ReceiveMessage(w.Ctx, []byte(id), ""); err != nil {
			t.Fatal(err)
		}
	}
	hear("evt_1")
	w.Clock.Advance(60 * 24 * time.Hour)
	hear("evt_2")
	for _, step := range []struct {
		days int
		gone int
		left int64
	}{{30, 0, 2}, {1, 1, 1}, {59, 0, 1}, {1, 1, 0}} {
		w.Clock.Advance(time.Duration(step.days) * 24 * time.Hour)
		gone, err := at.Tidy(w.Ctx)
		if err != nil || gone != step.gone || stored() != step.left {
			t.Errorf("after %d more days: %d gone, %d left, %v", step.days, gone, stored(), err)
		}
		hear("evt_2")
	}
}
