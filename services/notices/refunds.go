package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
)

// refundWanted tells those who can decide: who asked is left out, as everywhere.
func refundWanted(ctx context.Context, r docdb.Reader, d billing.RefundData) ([]telling, error) {
	at := d.Issuer.Place()
	return toHolders(ctx, r, refundWantedToIssuer(d), at, at.Treasurers()...)
}

func refundAllowed(ctx context.Context, r docdb.Reader, d billing.RefundData) ([]telling, error) {
	return toWhoGetsIt(ctx, r, d, refundAllowedToPayer(d))
}

func refundSent(ctx context.Context, r docdb.Reader, d billing.RefundData) ([]telling, error) {
	return toWhoGetsIt(ctx, r, d, refundSentToPayer(d))
}

func refundUnpaid(ctx context.Context, r docdb.Reader, d billing.RefundData) ([]telling, error) {
	return toWhoGetsIt(ctx, r, d, refundUnpaidToPayer(d))
}

func refundGivenUp(ctx context.Context, r docdb.Reader, d billing.RefundData) ([]telling, error) {
	return toWhoGetsIt(ctx, r, d, refundGivenUpToPayer(d))
}

// toWhoGetsIt tells the people of the payer, once it was approved; an outside payer has none here.
func toWhoGetsIt(ctx context.Context, r docdb.Reader, d billing.RefundData, t telling) ([]telling, error) {
	at := d.Party.Place()
	if at.ID == "" || !d.Approved {
		return nil, nil
	}
	return toHolders(ctx, r, t, at, at.Treasurers()...)
}
