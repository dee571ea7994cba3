package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// Unexplained says which open invoices of a seller money may be for that came and is not explained
// yet, by their ids. Reconciliation knows it.
type Unexplained func(ctx context.Context, seller parties.Ref) (map[string]bool, error)

// Remind reminds payers of what they owe, by the steps of each seller. What speaks against a letter
// is looked at as it is sent. It may run again, and at any time: no step is sent twice.
func (s *Service) Remind(ctx context.Context, came Unexplained) error {
	return parties.EachReminding(ctx, s.db, func(seller parties.Ref, steps []int) error {
		all, err := OpenInvoices(ctx, s.db, seller)
		if err != nil {
			return err
		}
		var due []string
		for _, i := range all {
			if _, is := i.reminderDue(steps, s.now()); is {
				due = append(due, i.ID)
			}
		}
		if len(due) == 0 {
			return nil
		}
		waits, err := came(ctx, seller)
		for _, id := range due {
			if err == nil && !waits[id] {
				err = s.remind(ctx, id, steps)
			}
		}
		return err
	})
}

// remind reminds the payer of one invoice, if that is still due.
func (s *Service) remind(ctx context.Context, id string, steps []int) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		i, err := invoices.Get(ctx, tx, id)
		if err != nil {
			return err
		}
		step, is := i.reminderDue(steps, s.now())
		if !is {
			return nil
		}
		if waits, err := i.takeBacks(ctx, tx); err != nil || len(waits) > 0 {
			return err // less is owed once that is credited
		}
		owed, err := i.Owed()
		if err != nil {
			return err
		}
		i.Reminders = append(i.Reminders, Reminder{Step: step, At: s.now(), Owed: owed})
		if err := invoices.Replace(ctx, tx, &i); err != nil {
			return err
		}
		told := i.moved(owed, "")
		told.Owed = owed
		return s.events.Append(ctx, tx, InvoiceReminded, i.ID, told)
	})
}
