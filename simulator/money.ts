/**
 * An amount in euros, stored in whole thousandths (the documents show amounts such as 10225.119), so that a balance
 * stays exact after any number of additions. Immutable; in JSON, it is the number of euros.
 */
export class Money {
	private constructor(private readonly thousandths: number) {}

	static readonly zero = new Money(0);

	/** `amount` in euros, rounded to thousandths. */
	static euros(amount: number): Money {
		return new Money(Math.round(amount * 1000));
	}

	/** Reads euros from a number or a numeric text ('100' in the samples of docs/api/sms-partner.md 10.4); anything else is undefined. */
	static parse(value: unknown): Money | undefined {
		if (typeof value === 'number') return Money.euros(value);
		if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return undefined;
		return Money.euros(Number(value));
	}

	/** The amount in euros, as a number. */
	get euros(): number {
		return this.thousandths / 1000;
	}

	/** The amount in euros with exactly three decimals, as the SMS and mail balances are printed ('10225.119', '0.800'). */
	get threeDecimals(): string {
		return this.euros.toFixed(3);
	}

	/** The amount in euros with no more decimals than it needs, as the voice credit is printed ('19'). */
	get shortest(): string {
		return String(this.euros);
	}

	plus(other: Money): Money {
		return new Money(this.thousandths + other.thousandths);
	}

	minus(other: Money): Money {
		return new Money(this.thousandths - other.thousandths);
	}

	times(count: number): Money {
		return new Money(this.thousandths * count);
	}

	/** The number of times that `price` fits into this amount; 0 if the amount is negative. */
	contains(price: Money): number {
		return Math.max(0, Math.floor(this.thousandths / price.thousandths));
	}

	isPositive(): boolean {
		return this.thousandths > 0;
	}

	isLessThan(other: Money): boolean {
		return this.thousandths < other.thousandths;
	}

	toJSON(): number {
		return this.euros;
	}
}
