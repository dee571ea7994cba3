package stripe_test

import "net/http"

// invoice answers calls about one invoice.
func (f *fake) invoice(r *http.Request, path []string) (int, any) {
	for n, o := range f.invoices {
		if o["id"] != path[0] {
			continue
		}
		switch {
		case r.Method == http.MethodGet:
			return http.StatusOK, o
		case r.Method == http.MethodDelete && o["status"] == "draft":
			f.invoices = append(f.invoices[:n], f.invoices[n+1:]...)
			return http.StatusOK, object{"id": path[0], "deleted": true}
		case len(path) == 2:
			return f.act(r, o, path[1])
		}
	}
	return missing()
}

// act changes an invoice's state where Stripe would allow it.
func (f *fake) act(r *http.Request, o object, what string) (int, any) {
	open := o["status"] == "open" || o["status"] == "uncollectible"
	switch {
	case what == "finalize" && o["status"] == "draft":
		o["status"], o["hosted_invoice_url"] = "open", "https://invoice.stripe.com/i/"+o["id"].(string)
	case what == "send" && o["status"] == "open":
		f.letters++
	case what == "pay" && open && r.PostForm.Get("paid_out_of_band") == "true":
		o["status"], o["paid_out_of_band"], o["amount_paid"] = "paid", true, o["total"]
	case what == "void" && open:
		o["status"] = "void"
	default:
		return refused("", what+" does not go with "+o["status"].(string))
	}
	return http.StatusOK, o
}

// pay does what the school does on Stripe's page, at nine on 3 Mar 2026.
func (f *fake) pay(id string, pence int) {
	f.edit(id, object{"status": "paid", "amount_paid": pence, "status_transitions": object{"paid_at": 1_772_528_400}})
}

// edit does what somebody might do in Stripe's dashboard.
func (f *fake) edit(id string, to object) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, o := range f.invoices {
		for name, value := range to {
			if o["id"] == id {
				o[name] = value
			}
		}
	}
}
