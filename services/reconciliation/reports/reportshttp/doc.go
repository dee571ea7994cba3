// Package reportshttp is the HTTP face of reports.
package reportshttp
