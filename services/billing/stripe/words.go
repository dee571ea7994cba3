package stripe

import (
	"lateral/pkg/money"
	"lateral/services/billing"
)

// What a school reads on Stripe's invoice.

const purchaseOrder = "Purchase order"

func supportBy(i billing.Invoice) string {
	return "Support by " + i.LeaderName + ", agreement " + i.AgreementRef + ", for " + i.IssuerName
}

func vatAt(rate money.BasisPoints) string { return "VAT at " + rate.String() }

// What Stripe is told, and what is not found there.
const (
	notSignedByStripe = "The signature is not Stripe's, or is too old."
	notAnEvent        = "This is not an event of Stripe."
	invoiceAtStripe   = "invoice at Stripe"
	movementAtStripe  = "movement at Stripe"
)
