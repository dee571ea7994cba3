package stripe

import (
	"context"
	"fmt"
	"strings"

	"github.com/stripe/stripe-go/v76"

	"lateral/services/billing"
	"lateral/services/parties"
)

// The metadata by which a payer's customer is known.
const (
	schoolURN = "lateral_urn"   // of a school
	partyRef  = "lateral_party" // of another party
)

// known are the name and the value of the metadata by which a payer is known.
func known(payer parties.Ref) (string, string) {
	if payer.Kind() == parties.OfSchool {
		return schoolURN, payer.ID()
	}
	return partyRef, string(payer)
}

// customer returns the id of the payer's customer, and makes one where there is
// none. It gives Stripe the payer's present name and address.
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

// findCustomer returns the payer's oldest customer, "" where there is none.
func (g *Gateway) findCustomer(ctx context.Context, to billing.Payer) (string, error) {
	name, id := known(to.Of)
	query := fmt.Sprintf("metadata['%s']:'%s'", name, id) // no id has a quote
	found := g.api.Customers.Search(&stripe.CustomerSearchParams{
		SearchParams: stripe.SearchParams{Context: ctx, Query: query}})
	oldest := &stripe.Customer{}
	for found.Next() {
		c := found.Customer()
		if c.Metadata[name] != id || c.Deleted {
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

// makeCustomer makes the payer's customer. Stripe's search lags behind by up to
// a minute; until then the key gives the same customer. A key goes with one
// input, so an update writes what may change within the hour.
func (g *Gateway) makeCustomer(ctx context.Context, to billing.Payer) (string, error) {
	name, id := known(to.Of)
	made, err := g.api.Customers.New(&stripe.CustomerParams{
		Params: g.keyed(ctx, "customer "+id), Metadata: map[string]string{name: id},
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
