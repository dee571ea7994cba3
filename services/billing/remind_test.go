package billing_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
)

// nothing is what waits at the bank where nothing does.
func nothing(context.Context, parties.Ref) (map[string]bool, error) { return nil, nil }

// reminding is a world whose partnership reminds by the steps.
func reminding(t *testing.T, steps ...int) *world {
	t.Helper()
	w := newWorld(t)
	if _, err := w.Parties.SetReminding(w.Ctx, w.finance(), w.seller(), steps); err != nil {
		t.Fatal(err)
	}
	return w
}

// on reminds so many days after the invoice is due, and returns the steps that the payer was reminded of.
func (w *world) on(day int, i billing.Invoice, came billing.Unexplained) string {
	w.t.Helper()
	w.Until(i.DueOn.AddDays(day))
	if err := w.billing.Remind(w.Ctx, came); err != nil {
		w.t.Fatal(err)
	}
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	steps := []int{}
	for _, r := range d.Reminders {
		steps = append(steps, r.Step)
	}
	return fmt.Sprint(steps)
}

func TestPayersAreRemindedByTheStepsOfTheSeller(t *testing.T) {
	w := reminding(t, -7, 3, 14)
	i := w.issued()
	var got []string
	for _, day := range []int{-8, -7, -7, -6, 2, 3, 4, 13, 20, 40} {
		got = append(got, fmt.Sprintf("%d: %s", day, w.on(day, i, nothing)))
	}
	want := []string{
		"-8: []", "-7: [-7]", "-7: [-7]", "-6: [-7]", "2: [-7]", "3: [-7 3]", "4: [-7 3]", "13: [-7 3]",
		"20: [-7 3 14]", "40: [-7 3 14]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Steps that are set when much is overdue already bring one letter, not one for each.
func TestALateStartBringsOneReminder(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	w.Until(i.DueOn.AddDays(60))
	if _, err := w.Parties.SetReminding(w.Ctx, w.finance(), w.seller(), []int{3, 14, 40}); err != nil {
		t.Fatal(err)
	}
	if got := w.on(60, i, nothing); got != "[40]" {
		t.Errorf("reminded %s", got)
	}
}

func TestWhatHoldsAReminder(t *testing.T) {
	officer := enquiriestest.Finance(enquiriestest.Ash)
	ask := func(w *world, i billing.Invoice) error {
		_, err := w.billing.Query(w.Ctx, officer, i.ID, i.Version, "Why?")
		return err
	}
	for name, tt := range map[string]struct {
		before func(w *world, i billing.Invoice) error
		waits  bool // at the bank
		day    int
		want   string
	}{
		"nothing":       {day: 3, want: "[3]"},
		"it is queried": {before: ask, day: 3, want: "[]"},
		"the payer has paid": {day: 3, want: "[]", before: func(w *world, i billing.Invoice) error {
			_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, i.Total.Pence, "k"))
			return err
		}},
		"the payer says that it paid": {day: 3, want: "[]", before: func(w *world, i billing.Invoice) error {
			w.Until(i.DueOn.AddDays(-3))
			_, err := w.billing.NotePaid(w.Ctx, officer, i.ID, i.Version, billing.NoteInput{On: i.DueOn.AddDays(-3),
				Reference: "X"})
			return err
		}},
		"it said so a week ago, and nothing came": {day: 4, want: "[3]", before: func(w *world, i billing.Invoice) error {
			w.Until(i.DueOn.AddDays(-3))
			_, err := w.billing.NotePaid(w.Ctx, officer, i.ID, i.Version, billing.NoteInput{On: i.DueOn.AddDays(-3),
				Reference: "X"})
			return err
		}},
		"it is taken back": {day: 3, want: "[]", before: func(w *world, i billing.Invoice) error {
			_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{InvoiceID: i.ID, Reason: "No.",
				IdempotencyKey: "c"})
			return err
		}},
		"money at the bank may be for it": {day: 3, want: "[]", waits: true},
	} {
		t.Run(name, func(t *testing.T) {
			w := reminding(t, 3)
			i := w.issued()
			came := func(context.Context, parties.Ref) (map[string]bool, error) {
				return map[string]bool{i.ID: tt.waits}, nil
			}
			if tt.before != nil {
				if err := tt.before(w, i); err != nil {
					t.Fatal(err)
				}
			}
			if got := w.on(tt.day, i, came); got != tt.want {
				t.Errorf("reminded %s, want %s", got, tt.want)
			}
		})
	}
}

// A held reminder comes as soon as nothing holds it any more.
func TestAHeldReminderComesLater(t *testing.T) {
	w := reminding(t, 3)
	i := w.issued()
	asked, err := w.billing.Query(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), i.ID, i.Version, "Why?")
	if err != nil {
		t.Fatal(err)
	}
	if got := w.on(5, i, nothing); got != "[]" {
		t.Errorf("queried: %s", got)
	}
	if _, err := w.billing.AnswerQuery(w.Ctx, w.finance(), i.ID, asked.Version, "So."); err != nil {
		t.Fatal(err)
	}
	if got := w.on(6, i, nothing); got != "[3]" {
		t.Errorf("answered: %s", got)
	}
}
