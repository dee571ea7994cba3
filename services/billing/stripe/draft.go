package stripe

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/stripe/stripe-go/v76"

	"lateral/pkg/date"
	"lateral/services/billing"
)

// Metadata by which our invoices and lines are known.
const (
	ourInvoice   = "lateral_invoice"
	ourNumber    = "lateral_number"
	ourIssuer    = "lateral_issuer"
	ourAgreement = "lateral_agreement"
	ourLine      = "lateral_line"
)

// begin makes the draft. Our numbers are unique within an issuer, Stripe's
// within an account: where another issuer's invoice has the number there, ours
// gets a tail of its id.
func (g *Gateway) begin(ctx context.Context, i billing.Invoice, customer string) (*stripe.Invoice, error) {
	draft, err := g.makeDraft(ctx, i, customer, i.Number)
	var theirs *stripe.Error
	if errors.As(err, &theirs) && theirs.Param == "number" {
		draft, err = g.makeDraft(ctx, i, customer, i.Number+"-"+tail(i.ID))
	}
	if err != nil {
		return nil, because("making the invoice", err)
	}
	return draft, nil
}

// tail is the random part of an id, so it tells two ids apart.
func tail(id string) string {
	return strings.ToUpper(id[max(0, len(id)-8):])
}

func (g *Gateway) makeDraft(ctx context.Context, i billing.Invoice, customer, number string) (*stripe.Invoice, error) {
	params := &stripe.InvoiceParams{
		Params:           g.keyed(ctx, "invoice "+i.ID+" "+number),
		Customer:         stripe.String(customer),
		Currency:         stripe.String(strings.ToLower(i.Total.Currency)),
		CollectionMethod: stripe.String(string(stripe.InvoiceCollectionMethodSendInvoice)),
		AutoAdvance:      stripe.Bool(false),
		Number:           stripe.String(number),
		Description:      stripe.String(supportBy(i)),
		// Other items that wait on the customer do not belong to this invoice.
		PendingInvoiceItemsBehavior: stripe.String("exclude"),
		PaymentSettings: &stripe.InvoicePaymentSettingsParams{
			PaymentMethodTypes: stripe.StringSlice([]string{"card"})},
		Metadata: map[string]string{
			ourInvoice: i.ID, ourNumber: i.Number, ourIssuer: string(i.Issuer), ourAgreement: i.AgreementID,
		},
	}
	name, id := known(i.Payer)
	params.Metadata[name] = id
	if orders := i.Orders(); orders != "" {
		params.CustomFields = []*stripe.InvoiceCustomFieldParams{
			{Name: stripe.String(purchaseOrder), Value: stripe.String(cut(orders, maxCustomField))},
		}
	}
	if err := g.dueOn(params, i.DueOn); err != nil {
		return nil, err
	}
	return g.api.Invoices.New(params)
}

// maxCustomField is how many characters Stripe allows in a custom field.
const maxCustomField = 140

func cut(s string, most int) string {
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most])
	}
	return s
}

// dueOn sets the end of the due day. Stripe refuses a past day, which becomes
// "on receipt".
func (g *Gateway) dueOn(params *stripe.InvoiceParams, day date.Day) error {
	end, err := day.End()
	if err != nil {
		return err
	}
	if end.Before(g.now().Add(time.Hour)) {
		params.DaysUntilDue = stripe.Int64(0)
		return nil
	}
	params.DueDate = stripe.Int64(end.Unix())
	return nil
}

// item is a line of Stripe's invoice.
type item struct {
	name        string // unique within the invoice
	description string
	pence       int64
}

// itemsOf are our lines, net, and the VAT of each rate. Stripe does not work out
// the VAT: it would round once more.
func itemsOf(i billing.Invoice) ([]item, error) {
	var items []item
	for n, l := range i.Lines {
		items = append(items, item{"line " + strconv.Itoa(n), l.Description, l.Net.Pence})
	}
	all, err := i.ByTreatment(i.Lines)
	for _, t := range all {
		if !t.VAT.IsZero() {
			name := "vat " + strconv.FormatInt(int64(t.Rate), 10)
			items = append(items, item{name, vatAt(t.Rate), t.VAT.Pence})
		}
	}
	return items, err
}

// addItems adds the items that the draft still lacks.
func (g *Gateway) addItems(ctx context.Context, i billing.Invoice, draft *stripe.Invoice) error {
	have, err := g.itemsOn(ctx, draft.ID)
	if err != nil {
		return err
	}
	items, err := itemsOf(i)
	if err != nil {
		return err
	}
	for _, it := range items {
		if have[it.name] {
			continue
		}
		_, err := g.api.InvoiceItems.New(&stripe.InvoiceItemParams{
			Params: g.keyed(ctx, "item "+i.ID+" "+it.name), Customer: stripe.String(draft.Customer.ID),
			Invoice: stripe.String(draft.ID),
			Amount:  stripe.Int64(it.pence), Currency: stripe.String(strings.ToLower(i.Total.Currency)),
			Description: stripe.String(it.description), Metadata: map[string]string{ourLine: it.name, ourInvoice: i.ID},
		})
		if err != nil {
			return because("adding "+it.name, err)
		}
	}
	return nil
}

func (g *Gateway) itemsOn(ctx context.Context, id string) (map[string]bool, error) {
	params := &stripe.InvoiceItemListParams{Invoice: stripe.String(id)}
	params.Context, params.Limit = ctx, stripe.Int64(100)
	have := map[string]bool{}
	all := g.api.InvoiceItems.List(params)
	for all.Next() {
		have[all.InvoiceItem().Metadata[ourLine]] = true
	}
	if err := all.Err(); err != nil {
		return nil, because("reading the items", err)
	}
	return have, nil
}
