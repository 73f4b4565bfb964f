/** Looks after what is public: asks the school again, settles what a revoked consent has hidden, and ends when the school withdraws. */
package gov.nyc.schools.spotlight.publishing.aftercare;
