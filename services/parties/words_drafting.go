package parties

import "lateral/services/partnerships"

const chooseWhenItIsDrafted = "Choose when invoices are drafted."

func draftedSo(r partnerships.Raising) string {
	return "New agreements that the school sells alone are invoiced " + r.Words() + "."
}
