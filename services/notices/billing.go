package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/billing"
	"lateral/services/people"
)

func billingRules() map[events.Type]rule {
	return map[events.Type]rule{
		billing.InvoiceIssued:   on(invoiceIssued),
		billing.SelfBillIssued:  on(selfBillIssued),
		billing.SelfBillHeld:    on(selfBillHeld),
		billing.SelfBillPaid:    on(selfBillPaid),
		billing.InvoiceCredited: on(invoiceCredited),

		billing.SelfBillCredited: on(selfBillCredited),
		billing.DraftFellDue:     on(draftFellDue),
		billing.CreditDue:        on(creditDue),
		billing.InvoicePaid:      on(invoicePaid),
		billing.PaymentReceived:  on(paymentReceived),
		billing.PaymentTakenBack: on(paymentTakenBack),
		billing.PaymentNoticed:   on(paymentNoticed),
		billing.InvoiceQueried:   on(invoiceQueried),
		billing.QueryAnswered:    on(queryAnswered),
		billing.InvoiceReminded:  on(invoiceReminded),
		billing.WriteOffWanted:   on(writeOffWanted),
		billing.InvoiceOverpaid:  on(invoiceOverpaid),
		billing.MovedAtGateway:   on(movedAtGateway),
		billing.DetailsMissing:   on(detailsMissing),

		billing.SelfBillPaymentUndone: on(selfBillPaymentUndone),

		billing.RefundWanted:  on(refundWanted),
		billing.RefundAllowed: on(refundAllowed),
		billing.RefundSent:    on(refundSent),
		billing.RefundUnpaid:  on(refundUnpaid),
		billing.RefundGivenUp: on(refundGivenUp),
	}
}

func invoiceIssued(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what, err := sold(ctx, r, m)
	if err != nil {
		return nil, err
	}
	buyer, err := toHolders(ctx, r, invoiceIssuedToBuyer(m, what), m.PaidBy(), m.PaidBy().Treasurers()...)
	if err != nil {
		return nil, err
	}
	if buyer, err = copied(ctx, r, m, copyOfInvoice(m, what), buyer); err != nil {
		return nil, err
	}
	home, err := toHome(ctx, r, m, selfBillToHome(m, what))
	return merge(buyer, home), err
}

func selfBillIssued(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what, err := sold(ctx, r, m)
	if err != nil {
		return nil, err
	}
	return toHome(ctx, r, m, selfBillToHome(m, what))
}

// selfBillHeld tells the home school and who draws the self-bill up.
func selfBillHeld(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	if m.Holds = billing.ForHome(m.Holds); len(m.Holds) == 0 {
		return nil, nil // it waits for its visits alone
	}
	what, err := sold(ctx, r, m)
	if err != nil {
		return nil, err
	}
	home, err := toHolders(ctx, r, heldToHome(m, what), people.School(m.HomeURN), people.Finance, people.Head)
	if err != nil {
		return nil, err
	}
	issuer, err := toHolders(ctx, r, heldToIssuer(m, what), m.IssuedBy(), m.IssuedBy().Treasurers()...)
	return merge(home, issuer), err
}

func invoiceCredited(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what, err := sold(ctx, r, m)
	if err != nil {
		return nil, err
	}
	buyer, err := toHolders(ctx, r, invoiceCreditedToBuyer(m, what), m.PaidBy(), m.PaidBy().Treasurers()...)
	if err != nil {
		return nil, err
	}
	if buyer, err = copied(ctx, r, m, copyOfCreditNote(m, what), buyer); err != nil {
		return nil, err
	}
	if m.Part && m.SelfBillCredited.IsZero() {
		return buyer, nil
	}
	home, err := toHome(ctx, r, m, selfBillCreditedToHome(m, what))
	return merge(buyer, home), err
}

func selfBillCredited(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what, err := sold(ctx, r, m)
	if err != nil {
		return nil, err
	}
	return toHome(ctx, r, m, selfBillCreditedToHome(m, what))
}

// draftFellDue tells those of the seller who can issue it.
func draftFellDue(ctx context.Context, r docdb.Reader, d billing.Drafted) ([]telling, error) {
	return toHolders(ctx, r, draftToIssuer(d), d.Seller.Place(), d.Seller.Place().Treasurers()...)
}

func creditDue(ctx context.Context, r docdb.Reader, d billing.ToTakeBack) ([]telling, error) {
	return toHolders(ctx, r, creditDueToIssuer(d), d.Seller.Place(), d.Seller.Place().Treasurers()...)
}

func invoicePaid(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toBuyer(ctx, r, m, invoicePaidTitle(m),
		invoicePaidWords(m))
}

func paymentReceived(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toBuyer(ctx, r, m, paymentReceivedTitle(m),
		paymentReceivedWords(m))
}

// paymentTakenBack tells those who read before that the money had come.
func paymentTakenBack(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toBuyer(ctx, r, m, paymentTakenBackTitle(m), paymentTakenBackWords(m))
}

// toBuyer tells those who got the invoice. Many schools have no finance officer.
func toBuyer(ctx context.Context, r docdb.Reader, m billing.Moved, title, text string) ([]telling, error) {
	return toHolders(ctx, r, invoiceLetter(title, text, m), m.PaidBy(), m.PaidBy().Treasurers()...)
}

func paymentNoticed(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, paymentNoticedToIssuer(m), m.IssuedBy(), m.IssuedBy().Treasurers()...)
}

func invoiceOverpaid(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, overpaidToIssuer(m), m.IssuedBy(), m.IssuedBy().Treasurers()...)
}
