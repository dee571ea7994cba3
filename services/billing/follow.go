package billing

import "lateral/pkg/money"

// Payable says whether the invoice is still owed and can be paid at the gateway.
func (i Invoice) Payable() bool {
	return i.Unpaid && (i.Gateway.Status == GatewayOpen || i.Gateway.Status == GatewayUncollectible)
}

// Excess is the sum of all overpayments through the gateway.
func (i Invoice) Excess() (money.Amount, error) {
	sum := money.Pence(0)
	var e errs
	for _, o := range i.Overpaid {
		sum = e.add(sum, o.Amount)
	}
	return sum, e.err
}

// follow notes where the invoice stands at the gateway, and says whether that is
// news. It never goes back. Where the gateway's invoice was voided and made
// anew, the new one takes its place.
func (i *Invoice) follow(g GatewayInvoice) bool {
	at := Dispatch{InvoiceID: g.ID, HostedURL: g.HostedURL, Status: g.Status}
	first := i.Gateway.InvoiceID == ""
	now := i.Gateway.Status
	later := i.Gateway.InvoiceID == g.ID && (now == "" || GatewaySteps.Allows(now, string(g.Status)))
	instead := i.Gateway.InvoiceID != g.ID && i.Gateway.Status == GatewayVoid && g.Status != GatewayVoid
	if !first && !later && !instead {
		return false
	}
	i.Gateway = at
	return true
}
