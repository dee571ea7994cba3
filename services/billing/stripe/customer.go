package stripe

import (
	"context"
	"fmt"
	"strings"

	"github.com/stripe/stripe-go/v76"

	"lateral/services/billing"
)

// schoolURN names the metadata by which a school's customer is known.
const schoolURN = "lateral_urn"

// customer returns the id of the school's customer, and makes one where there is
// none. It gives Stripe the school's present name and address.
func (g *Gateway) customer(ctx context.Context, to billing.Payer) (string, error) {
	id, err := g.findCustomer(ctx, to)
	if err == nil && id == "" {
		id, err = g.makeCustomer(ctx, to)
	}
	if err != nil {
		return "", err
	}
	_, err = g.api.Customers.Update(id, &stripe.CustomerParams{
		Params: stripe.Params{Context: ctx}, Name: stripe.String(to.Name), Email: stripe.String(to.Email),
		Address: addressOf(to.Address),
	})
	if err != nil {
		return "", because("describing the customer", err)
	}
	return id, nil
}

// findCustomer returns the school's oldest customer, "" where there is none.
func (g *Gateway) findCustomer(ctx context.Context, to billing.Payer) (string, error) {
	query := fmt.Sprintf("metadata['%s']:'%s'", schoolURN, to.URN) // a URN is digits
	found := g.api.Customers.Search(&stripe.CustomerSearchParams{
		SearchParams: stripe.SearchParams{Context: ctx, Query: query}})
	oldest := &stripe.Customer{}
	for found.Next() {
		c := found.Customer()
		if c.Metadata[schoolURN] != string(to.URN) || c.Deleted {
			continue
		}
		if oldest.ID == "" || c.Created < oldest.Created {
			oldest = c
		}
	}
	if err := found.Err(); err != nil {
		return "", because("looking for the customer", err)
	}
	return oldest.ID, nil
}

// makeCustomer makes the school's customer. Stripe's search lags behind by up to
// a minute; until then the key gives the same customer. A key goes with one
// input, so an update writes what may change within the hour.
func (g *Gateway) makeCustomer(ctx context.Context, to billing.Payer) (string, error) {
	made, err := g.api.Customers.New(&stripe.CustomerParams{
		Params: g.keyed(ctx, "customer "+string(to.URN)), Metadata: map[string]string{schoolURN: string(to.URN)},
	})
	if err != nil {
		return "", because("making the customer", err)
	}
	return made.ID, nil
}

func addressOf(lines []string) *stripe.AddressParams {
	if len(lines) == 0 {
		return nil
	}
	return &stripe.AddressParams{
		Line1: stripe.String(lines[0]), Line2: stripe.String(strings.Join(lines[1:], ", ")), Country: stripe.String("GB"),
	}
}
