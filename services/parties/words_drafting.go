package parties

import "lateral/services/partnerships"

const chooseWhenItIsDrafted = "Choose when invoices are drafted."

func statementsSo(monthly bool) string {
	if monthly {
		return "Payers get a statement of their account each month."
	}
	return "Payers get no statements of account by themselves any more."
}

func draftedSo(r partnerships.Raising) string {
	return "New agreements that the school sells alone are invoiced " + r.Words() + "."
}
