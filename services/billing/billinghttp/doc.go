// Package billinghttp is the HTTP face of billing.
package billinghttp
