// Package reconciliationhttp is the HTTP face of reconciliation.
package reconciliationhttp
